from pix.core.items.french import with_de

SUJETS = [
    ("Le val au matin", "Deux collines sous le soleil du matin"),
    ("Plein soleil", "Le soleil au-dessus des crêtes"),
    ("Les deux crêtes", "Deux crêtes qui se croisent"),
    ("L'horizon", "Une ligne de collines, et le soleil"),
    ("Fin de journée", "Le soleil bas sur le val"),
    ("Vers l'ouest", "Des collines à perte de vue"),
]
CAS = [
    ("", "La page ne donne aucune mention de droits.", "Sans mention, l'auteur garde tous ses droits : il faut **lui demander**."),
    ("Tous droits réservés", "La page porte la mention « Tous droits réservés ».", "Rien n'est permis sans l'accord de l'auteur : il faut **lui demander**."),
    ("CC0 : réutilisation libre, sans condition", "La page porte la mention « CC0 : réutilisation libre, sans condition ».",
     "L'auteur autorise **tout usage** : il n'y a rien à demander."),
]  # fmt: skip
DEMANDER = "L'accord de l'auteur, demandé avant"
AUTORISE = "Rien de plus : la page permet tout usage"
EN_LIGNE = "Rien de plus : ce qui est en ligne est libre"
RECADRER = "Un recadrage : la photo n'est plus la même"
CERTIFICAT = {"holder": "Photo-club du Val", "issuer": "Autorité du Val", "until": "3 mai 2027"}


def build(_v, rng):
    titre, description = rng.cycle("sujet", SUJETS)
    licence, mention, raison = rng.cycle("cas", [CAS[0], CAS[2], CAS[1], CAS[0], CAS[2], CAS[1], CAS[2]])
    tirage = rng("page")
    libre = licence.startswith("CC0")
    auteur = tirage.choice(["Basile", "Naïma", "Kenji", "Agathe", "Omar", "Flora"])
    bonne, autre = (AUTORISE, DEMANDER) if libre else (DEMANDER, AUTORISE)
    pourquoi = (
        "Ce n'est pas nécessaire : l'auteur l'autorise déjà sur la page."
        if libre
        else "La page ne donne aucune autorisation."
    )
    pages = {
        "galerie/photo": {
            "path": f"photos/{tirage.randint(100, 999)}",
            "title": titre,
            "author": auteur,
            "published": f"2026-{tirage.randint(9, 12):02}-{tirage.randint(10, 27)}",
            "kind": "record",
            "licence": licence,
            "body": f"![{description}]({titre}, photo {with_de(auteur)})\n\nMerci pour vos messages.\n",
        }
    }
    site = {
        "host": "galerie-du-val.test",
        "name": "Galerie du Val",
        "owner": "Photo-club du Val",
        "tint": 2,
        "certificate": CERTIFICAT,
    }
    return {
        "vars": {
            "mention": mention,
            "raison": raison,
            "bonne": bonne,
            "autres": [
                {"text": autre, "feedback": pourquoi},
                {"text": EN_LIGNE, "feedback": "Une image en ligne garde son auteur et ses droits."},
                {"text": RECADRER, "feedback": "Recadrer une photo ne donne aucun droit sur elle."},
            ],
        },
        "simulator": {"new_sites": {"galerie": site}, "new_pages": pages, "open": "galerie/photo"},
    }
