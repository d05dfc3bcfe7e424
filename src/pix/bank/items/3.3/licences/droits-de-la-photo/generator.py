from pix.core.items.french import with_de

LICENCES = ["CC BY", "CC BY-SA", "CC BY-NC", "CC BY-ND", "CC BY-NC-SA", "CC BY-NC-ND"]
NOMS = {
    "BY": "Attribution", "SA": "Partage dans les mêmes conditions", "NC": "Pas d'utilisation commerciale",
    "ND": "Pas de modification",
}  # fmt: skip
SUJETS = ["Le lavoir au matin", "La grande roue", "Trois chatons", "Le col sous la neige", "Marché aux fleurs", "L'orage",
          "Vélos en ligne", "Le phare éteint", "Nappe à carreaux"]  # fmt: skip
TOUJOURS = [
    "La montrer sur un blog sans publicité, avec le nom de l'auteur",
    "La projeter gratuitement en classe, avec le nom de l'auteur",
]
VENDRE = "La vendre telle quelle en carte postale, avec le nom de l'auteur"
TRANSFORMER = "Offrir une version transformée, avec le nom de l'auteur et la même licence"
JAMAIS = [
    ("La publier sans nommer l'auteur", "BY demande de nommer l'auteur."),
    ("La publier sous son propre nom", "Se dire l'auteur est toujours interdit."),
]
CERTIFICAT = {"holder": "Photo-club du Val", "issuer": "Autorité du Val", "until": "3 mai 2027"}


def build(_v, rng):
    licence = rng.cycle("licence", LICENCES)
    sujet = rng.cycle("sujet", SUJETS)
    tirage = rng("page")
    sigles = licence.removeprefix("CC ").split("-")
    bonnes, fausses = list(TOUJOURS), [{"text": texte, "feedback": retour} for texte, retour in JAMAIS]
    if "NC" in sigles:
        fausses.append({"text": VENDRE, "feedback": "NC interdit la vente."})
    else:
        bonnes.append(VENDRE)
    if "ND" in sigles:
        fausses.append({"text": TRANSFORMER, "feedback": "ND interdit de diffuser une version transformée."})
    else:
        bonnes.append(TRANSFORMER)
    auteur = tirage.choice(["Basile", "Naïma", "Kenji", "Agathe", "Omar", "Flora"])
    page = {
        "path": f"photos/{tirage.randint(100, 999)}",
        "title": sujet,
        "author": auteur,
        "published": f"2026-{tirage.randint(9, 12):02}-{tirage.randint(10, 27)}",
        "kind": "record",
        "licence": f"Creative Commons {', '.join(NOMS[sigle] for sigle in sigles)} ({licence})",
        "body": f"![{sujet}](Photo {with_de(auteur)})\n\nPhoto prise à Valcombe.\n",
    }
    site = {
        "host": "galerie-du-val.test",
        "name": "Galerie du Val",
        "owner": "Photo-club du Val",
        "tint": 2,
        "certificate": CERTIFICAT,
    }
    partage = ", sous la même licence, comme SA le demande" if "SA" in sigles else ""
    return {
        "vars": {
            "licence": licence,
            "vendre": "NC l'interdit" if "NC" in sigles else "rien ne l'interdit, puisque NC n'y est pas",
            "transformer": "ND l'interdit"
            if "ND" in sigles
            else f"c'est permis, puisque ND n'y est pas{partage}",
        },
        "options": {"correct": bonnes, "distractors": fausses},
        "simulator": {
            "new_sites": {"galerie": site},
            "new_pages": {"galerie/photo": page},
            "open": "galerie/photo",
        },
    }
