from datetime import date, timedelta

from pix.core.items import date_fr

SITES = [
    (
        "Rivages",
        "rivages-revue.test",
        "La vie secrète des roseaux",
        "Un roseau pousse de trois centimètres par jour au printemps et abrite plus d'oiseaux qu'un immeuble n'a de voisins.",
    ),
    (
        "Les Carnets du ciel",
        "carnets-ciel.test",
        "Pourquoi la lune nous suit",
        "Elle est si loin qu'en marchant on ne change presque pas d'angle : elle semble marcher avec nous.",
    ),
    (
        "Mécanique douce",
        "mecanique-douce.test",
        "La chaîne, cette inconnue",
        "Une chaîne de vélo a plus de cent maillons, et c'est toujours le plus sale qui grince.",
    ),
    (
        "Histoires de gués",
        "histoires-gues.test",
        "Traverser avant les ponts",
        "Un gué se choisit au bruit de l'eau : là où elle chante, elle est peu profonde.",
    ),
]


def ecrites(jour):
    return [
        f"{jour.day:02}/{jour.month:02}/{jour.year}",
        f"{jour.day}/{jour.month}/{jour.year}",
        date_fr(jour),
        jour.isoformat(),
        f"{jour.day:02}-{jour.month:02}-{jour.year}",
    ]


def build(v, rng):
    draw = rng("page")
    site, hote, titre, texte = rng.cycle("site", SITES)
    (prenom, autre), (nom, autre_nom) = v["prenoms_page"], v["noms"]
    publie = date(2026, 9, 3) + timedelta(draw.randint(0, 120))
    maj = publie + timedelta(draw.randint(11, 60))
    page = {
        "title": titre, "author": f"{prenom} {nom}", "kind": "article", "published": publie.isoformat(), "modified": maj.isoformat(),
        "body": f"{texte}\n\n« On ne regarde jamais assez près », sourit {autre} {autre_nom}, qui mène des visites le dimanche.\n",
    }  # fmt: skip
    entree = {
        "host": hote,
        "name": site,
        "owner": f"Éditions du Val, qui publient {site}",
        "slogan": "Revue en ligne",
        "tint": 5,
        "certificate": {"holder": hote, "issuer": "Autorité du Val", "until": "3 août 2027"},
    }
    return {
        "vars": {
            "titre": titre,
            "site": site,
            "nom": nom,
            "autre_nom": autre_nom,
            "auteur": f"{prenom} {nom}",
            "prenom_auteur": prenom,
            "publie": publie,
            "maj": maj,
            "maj_courte": ecrites(maj)[0],
        },
        "solution": {
            "nom": [nom, f"{nom} {prenom}", f"{prenom} {nom}"],
            "site": [site],
            "date": ecrites(publie),
        },
        "reject": [
            {"nom": autre_nom, "site": site, "date": ecrites(publie)[0]},
            {"nom": nom, "site": site, "date": ecrites(maj)[0]},
        ],
        "simulator": {"new_sites": {"revue": entree}, "new_pages": {"revue/article": page}},
    }
