from datetime import date, timedelta

from pix.core.items import Redraw, date_fr
from pix.core.items.files import File, Paragraph, TextDocument

PHRASES = {
    "[EXPÉDITEUR]": ["[EXPÉDITEUR] vous remercie de votre confiance.", "[EXPÉDITEUR] répondra à toutes vos questions.",
                     "[EXPÉDITEUR] garde une copie de ce courrier."],
    "[DESTINATAIRE]": ["Une place est réservée au nom de [DESTINATAIRE].", "La réponse de [DESTINATAIRE] est attendue.",
                       "Ce bon est personnel et vaut pour [DESTINATAIRE]."],
    "[LIEU]": ["Le lieu choisi est [LIEU].", "Une navette dessert [LIEU].", "Un vestiaire vous attend dans [LIEU]."],
    "[DATE]": ["Merci de répondre avant le [DATE].", "La séance du [DATE] est gratuite.", "Passé le [DATE], la place est perdue."],
}  # fmt: skip
EXPEDITEURS = ["Le comité des fêtes", "La commission du jardin", "Le bureau du club", "La maison des jeunes"]
LIEUX = ["la halle couverte", "la petite salle des fêtes", "la cour du conservatoire", "la grange aux livres"]


def build(v, rng):
    tirage = rng("modele")
    jour = date(2026, 10, 5) + timedelta(days=rng("jour").randint(0, 200))
    communes = [une for une in v["communes"] if une[0] not in "AEÉ"]
    expediteur = f"{tirage.choice(EXPEDITEURS)} de {tirage.choice(communes)}"
    lieu = f"{tirage.choice(LIEUX)} de {tirage.choice(communes)}"
    valeurs = {
        "[EXPÉDITEUR]": expediteur,
        "[DESTINATAIRE]": f"{v['prenom']} {v['nom']}",
        "[LIEU]": lieu,
        "[DATE]": date_fr(jour),
    }
    cite = [une for champ in PHRASES for une in tirage.sample(PHRASES[champ], tirage.randint(2, 3))]
    lignes = tirage.shuffle([*cite, *tirage.sample(v["phrases"], tirage.randint(20, 26))])
    entete = ["[EXPÉDITEUR]", "À l'attention de [DESTINATAIRE]"]
    texte = [
        *entete,
        *(" ".join(lignes[n : n + 4]) for n in range(0, len(lignes), 4)),
        "Avec nos salutations.",
    ]
    modele = "\n".join(texte)
    rempli, une_fois = modele, modele
    for champ, valeur in valeurs.items():
        rempli, une_fois = rempli.replace(champ, valeur), une_fois.replace(champ, valeur, 1)
    nombre, vide, partiel = (len(un.split()) for un in (rempli, modele, une_fois))
    if len({nombre, vide, partiel}) < 3:
        raise Redraw
    document = TextDocument([Paragraph(ligne) for ligne in texte])
    return {
        "vars": {
            "nombre": nombre,
            "vide": vide,
            "une_fois": partiel,
            "expediteur": expediteur,
            "lieu": lieu,
            "jour": jour,
        },
        "files": [File("courrier.odt", document), File("courrier.docx", document)],
        "solution": nombre,
    }
