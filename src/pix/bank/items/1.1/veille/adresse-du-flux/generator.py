LIEUX = [
    ("Radio Garrigue", "radio-garrigue.test"),
    ("Musée des Outils", "musee-outils.test"),
    ("Refuge des Saules", "saules-refuge.test"),
    ("Ressourcerie du Val", "ressourcerie-val.test"),
    ("Observatoire de Mornevent", "mornevent-observatoire.test"),
    ("Ludothèque du Passage", "ludo-passage.test"),
]
DOSSIERS = ["actus", "nouvelles", "journal", "blog", "carnet"]
FICHIERS = ["fil.xml", "flux.xml", "index.rss", "tout.rss", "derniers.xml"]


def build(v, rng):
    draw = rng("site")
    nom, hote = rng.cycle("lieu", [*LIEUX, *LIEUX])
    flux = f"https://{hote}/{draw.choice(DOSSIERS)}/{rng.cycle('annee', list(range(2015, 2027)))}/{draw.choice(FICHIERS)}"
    site = {
        "host": hote,
        "name": nom,
        "owner": f"Association {nom}",
        "feed": flux,
        "menu": ["accueil", "agenda"],
        "tint": draw.randint(1, 5),
        "certificate": {"holder": nom, "issuer": "Autorité du Val", "until": "1 septembre 2027"},
    }
    pages = {
        "lieu/accueil": {
            "title": f"{nom} : les nouvelles",
            "label": "Nouvelles",
            "description": f"Toutes les nouvelles, {nom}.",
            "author": "L'équipe",
            "kind": "home",
            "body": "## Cette semaine\n\nUne porte repeinte, deux inscriptions, un visiteur à plumes reparti comme il était venu.\n\n## Le mois dernier\n\nLa fête a réuni du monde, et de la pluie.\n",
        },
        "lieu/agenda": {"title": "Agenda", "body": "Portes ouvertes le dimanche 21 mars 2027.\n"},
    }
    page = f"https://{hote}/"
    return {
        "vars": {"flux": flux, "court": flux.removeprefix("https://"), "page": page, "hote": hote},
        "simulator": {"new_sites": {"lieu": site}, "new_pages": pages},
    }
