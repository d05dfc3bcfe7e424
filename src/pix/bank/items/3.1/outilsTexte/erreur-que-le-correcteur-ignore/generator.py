from pix.core.items import majuscule
from pix.core.items.files import File, Heading, TextDocument

CAS = [
    ("Il faut mètre les bulbes en terre avant le gel.", "mètre", "mettre", "le mètre est une mesure"),
    ("Nous avons passé deux jours au bord de la mère.", "mère", "mer", "la mer est une étendue d'eau"),
    (
        "Le conteur d'électricité tourne sans arrêt.",
        "conteur",
        "compteur",
        "un conteur raconte des histoires",
    ),
    ("Elle a rempli le sceau pour laver les vitres.", "sceau", "seau", "un sceau est un cachet de cire"),
    ("Le chant de blé est presque mûr.", "chant", "champ", "un chant se chante"),
    ("Ne racontez pas la faim du film.", "faim", "fin", "la faim se calme en mangeant"),
    ("Le poing de rendez-vous est devant la gare.", "poing", "point", "le poing est une main fermée"),
    ("La voix ferrée traverse le village.", "voix", "voie", "une voix s'entend, une voie se suit"),
    ("Le maire a fait un cour discours.", "cour", "court", "une cour est un lieu"),
    ("Il manque une père de gants.", "père", "paire", "une paire compte deux objets"),
    ("Les canards dorment sous le pond.", "pond", "pont", "« pond » vient du verbe pondre"),
    ("On sert la soupe avec du pin frais.", "pin", "pain", "le pin est un arbre"),
    ("Une tante de toile abrite les vélos.", "tante", "tente", "une tante est une personne"),
    ("Le camion passe une foie par semaine.", "foie", "fois", "le foie est un organe"),
    ("Posez votre vers sur la table.", "vers", "verre", "un vers est une ligne de poème"),
    ("Le coup du repas reste de huit euros.", "coup", "coût", "le coût est un prix"),
    ("Un serf traverse la route la nuit.", "serf", "cerf", "un serf était un paysan du Moyen Âge"),
    ("Prenez le ballet pour nettoyer la cour.", "ballet", "balai", "un ballet est un spectacle de danse"),
    ("Une tache d'ancre reste sur la nappe.", "ancre", "encre", "une ancre retient un bateau"),
    ("Le signe blanc nage sur l'étang.", "signe", "cygne", "le cygne est un oiseau"),
]


def build(v, rng):
    phrase, faux, juste, raison = rng.cycle("cas", CAS)
    tirage = rng("phrases")
    autres = tirage.sample(
        [une for une in v["phrases"] if faux not in une.lower() and juste not in une.lower()], 7
    )
    place = tirage.randint(2, 6)
    lignes = [*autres[:place], phrase, *autres[place:]]
    document = TextDocument([Heading(1, "Nouvelles du quartier"), *lignes])
    return {
        "vars": {"phrase": phrase, "faux": faux, "juste": juste, "raison": raison},
        "files": [File("annonce.odt", document), File("annonce.docx", document)],
        "reject": [majuscule(phrase.split()[1]) if phrase.split()[1] != faux else "avis"],
    }
