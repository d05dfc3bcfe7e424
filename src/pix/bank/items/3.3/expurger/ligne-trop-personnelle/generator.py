from pix.core.items.files import File, Heading, NumberedList, TextDocument
from pix.core.items.french import with_de

PUBLIQUES = [
    "Le club ouvre à dix-sept heures.", "Les ballons se rangent dans le filet.", "Le prochain tournoi a lieu samedi 6 mars 2027.",
    "{1} anime l'échauffement.", "Merci de laisser le vestiaire propre.", "Les chaussures de ville restent à l'entrée.",
    "Le goûter est offert après le match.", "L'équipe verte joue à domicile.", "La clé se demande à l'accueil.",
    "{2} tient la table de marque.", "Les maillots sont à rendre lavés.", "Le parking est fermé pendant les travaux.",
    "Les inscriptions se font à la mairie.", "La salle est réservée aux scolaires le matin.",
]  # fmt: skip
PRIVEES = [
    ("{0} suit un traitement pour le cœur.", "L'état de santé ne regarde que la personne et son médecin."),
    ("{0} habite au 14, rue du Lavoir, deuxième étage.", "Une adresse personnelle ne s'affiche pas."),
    (
        "Le numéro personnel {3} est le 06 39 98 21 40.",
        "Un numéro personnel ne se publie pas sans accord.",
    ),
    ("{0} n'a pas payé sa cotisation.", "Une dette ne regarde que la personne et le club."),
    ("Naissance {3} le 3 mai 2014, parents séparés.", "La date de naissance et la famille sont privées."),
    ("Le mot de passe {3} est noté au dos de l'armoire.", "Un mot de passe ne se signale jamais."),
]


def build(v, rng):
    numero = rng.cycle("numero", range(1, 13))
    modele, raison = rng.cycle("privee", PRIVEES)
    phrase = modele.format(*v["prenoms_"][:3], with_de(v["prenoms_"][0]))
    tirage = rng("lignes")
    lignes = [une.format(*v["prenoms_"]) for une in tirage.sample(PUBLIQUES, 11)]
    prenom = [n for n, une in enumerate(lignes, 1) if une.startswith((v["prenoms_"][1], v["prenoms_"][2]))]
    lignes.insert(numero - 1, phrase)
    document = TextDocument([Heading(1, "Vie du club"), NumberedList(lignes)])
    nomme = [n + (n >= numero) for n in prenom][:1]
    return {
        "vars": {"numero": numero, "phrase": phrase, "raison": raison},
        "files": [File("affichage.odt", document), File("affichage.docx", document)],
        "solution": numero,
        "reject": [str(n) for n in nomme],
        "feedback": {
            str(n): "Cette ligne donne un prénom et un rôle dans le club : cela peut s'afficher."
            for n in nomme
        },
    }
