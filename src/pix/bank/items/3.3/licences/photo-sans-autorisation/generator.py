from pix.core.items.french import with_de

SUJETS = [
    ("Le lavoir au matin", "Un lavoir couvert, dans la brume"),
    ("La grande roue", "Une grande roue sur une place vide"),
    ("Trois chatons", "Trois chatons dans un panier"),
    ("Le col sous la neige", "Une route blanche entre deux talus"),
    ("Le marché aux fleurs", "Des seaux de tulipes sur un étal"),
    ("L'orage", "Un éclair au-dessus d'un clocher"),
]
CAS = [
    ("", "La page ne donne aucune mention de droits.", "Sans mention, l'auteur garde tous ses droits : il faut **lui demander**."),
    ("Tous droits réservés", "La page porte la mention « Tous droits réservés ».", "Rien n'est permis sans l'accord de l'auteur : il faut **lui demander**."),
    ("Domaine public : réutilisation libre, sans condition", "La page porte la mention « Domaine public ».",
     "La page autorise **tout usage**, sans rien demander."),
]  # fmt: skip
DEMANDER = "Demander d'abord l'accord de l'auteur"
AUTORISE = "L'utiliser aussitôt, car la page l'autorise"
EN_LIGNE = "L'utiliser aussitôt, car tout est libre en ligne"
RECADRER = "L'utiliser après l'avoir recadrée un peu"
CERTIFICAT = {"holder": "Photo-club du Val", "issuer": "Autorité du Val", "until": "3 mai 2027"}


def build(_v, rng):
    titre, description = rng.cycle("sujet", SUJETS)
    licence, mention, raison = rng.cycle("cas", [CAS[0], CAS[2], CAS[1], CAS[0], CAS[2], CAS[1], CAS[2]])
    tirage = rng("page")
    libre = licence.startswith("Domaine")
    auteur = tirage.choice(["Basile", "Naïma", "Kenji", "Agathe", "Omar", "Flora"])
    bonne, autre = (AUTORISE, DEMANDER) if libre else (DEMANDER, AUTORISE)
    pourquoi = (
        "Ce n'est pas nécessaire : la page l'autorise." if libre else "La page ne donne aucune autorisation."
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
