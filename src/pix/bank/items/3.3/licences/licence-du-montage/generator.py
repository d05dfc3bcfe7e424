from pix.core.items.french import with_de

SENS = {"BY": "Attribution", "SA": "Partage dans les mêmes conditions", "NC": "Pas d'utilisation commerciale",
        "ND": "Pas de modification"}  # fmt: skip
NON = "Non, les licences l'interdisent"
# Two licences, that of the montage (None: none is possible), wrong ones, and why.
CAS = [
    ("BY", "BY-SA", "BY-SA", ["BY", "BY-NC"], "SA impose CC BY-SA à l'ensemble, et BY le permet."),
    ("CC0", "BY-SA", "BY-SA", ["CC0", "BY"], "SA impose CC BY-SA à l'ensemble, et CC0 permet tout."),
    ("BY", "BY-NC-SA", "BY-NC-SA", ["BY-NC", "BY-SA"], "SA impose CC BY-NC-SA à l'ensemble, et BY le permet."),
    ("BY-NC", "BY-NC-SA", "BY-NC-SA", ["BY-NC", "BY-SA"], "SA impose CC BY-NC-SA à l'ensemble, et NC est respecté."),
    ("BY-SA", "BY-NC-SA", None, ["BY-SA", "BY-NC-SA", "BY"], "Chacune impose sa propre licence, et elles diffèrent."),
    ("BY-SA", "BY-NC", None, ["BY-SA", "BY-NC", "BY-NC-SA"], "SA impose une licence qui permet la vente, que NC refuse."),
    ("BY-ND", "BY", None, ["BY-ND", "BY", "BY-SA"], "ND interdit de publier une version transformée."),
    ("CC0", "BY-NC-SA", "BY-NC-SA", ["CC0", "BY-NC"], "SA impose CC BY-NC-SA à l'ensemble, et CC0 permet tout."),
]  # fmt: skip
TITRES = ["Le lavoir au matin", "La grande roue", "Trois chatons", "Le col sous la neige", "Marché aux fleurs", "L'orage",
          "Vélos en ligne", "Le phare éteint"]  # fmt: skip
CERTIFICAT = {"holder": "Photo-club du Val", "issuer": "Autorité du Val", "until": "3 mai 2027"}


def nom(sigles):
    return sigles if sigles == "CC0" else f"CC {sigles}"


def mention(sigles):
    if sigles == "CC0":
        return "Creative Commons Zéro : aucune condition (CC0)"
    return f"Creative Commons {', '.join(SENS[un] for un in sigles.split('-'))} (CC {sigles})"


def option(sigles):
    return f"Oui, sous licence {nom(sigles)}"


def build(_v, rng):
    a, b, bonne, fausses, raison = rng.cycle("cas", CAS)
    tirage = rng("pages")
    titres = tirage.sample(TITRES, 2)
    auteurs = tirage.sample(["Basile", "Naïma", "Kenji", "Agathe", "Omar", "Flora"], 2)
    pages = {
        f"galerie/p{rang}": {
            "path": f"oeuvres/{tirage.randint(100, 199) + 100 * rang}",
            "title": titres[rang],
            "author": auteurs[rang],
            "published": f"2026-{tirage.randint(9, 12):02}-{tirage.randint(10, 27)}",
            "kind": "record",
            "licence": mention(sigles),
            "body": f"![{titres[rang]}](Œuvre {with_de(auteurs[rang])})\n\nMerci pour vos messages.\n",
        }
        for rang, sigles in enumerate(tirage.shuffle([a, b]))
    }
    autres = [
        {"text": option(une), "feedback": f"{nom(une)} ne respecte pas les deux œuvres. {raison}"}
        for une in fausses
    ]
    if bonne:
        autres.append({"text": NON, "feedback": f"C'est possible. {raison}"})
    site = {
        "host": "galerie-du-val.test",
        "name": "Galerie du Val",
        "owner": "Photo-club du Val",
        "tint": 2,
        "certificate": CERTIFICAT,
    }
    return {
        "vars": {
            "a": nom(a),
            "b": nom(b),
            "raison": raison,
            "bonne": option(bonne) if bonne else NON,
            "autres": autres,
        },
        "simulator": {
            "new_sites": {"galerie": site},
            "new_pages": pages,
            "open": ["galerie/p0", "galerie/p1"],
        },
    }
