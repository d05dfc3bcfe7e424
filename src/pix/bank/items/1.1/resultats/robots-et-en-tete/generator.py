DOSSIERS = ["archives", "membres", "brouillons", "photos", "agenda", "journal", "ateliers", "comptes"]
PAGES = [
    "accueil",
    "sortie",
    "bilan",
    "printemps",
    "carnet",
    "horaires",
    "reglement",
    "gouter",
    "assemblee",
    "affiche",
]


def build(v, rng):
    draw = rng("robots")
    interdit, permis = draw.sample(DOSSIERS, 2)
    noms = draw.sample(PAGES, 4)
    balise = draw.choice(["index, nofollow", "nofollow"])
    rows = [
        (f"/{permis}/{noms[0]}.html", balise),
        (f"/{permis}/{noms[1]}.html", "noindex, follow"),
        (f"/{interdit}/{noms[2]}.html", "index, follow"),
        (f"/{interdit}/{noms[3]}.html", "noindex"),
    ]
    lignes = "\n".join(f"| `{page}` | {tag} |" for page, tag in draw.shuffle(rows))
    return {
        "vars": {
            "interdit": interdit,
            "permis": permis,
            "lignes": lignes,
            "balise": balise,
            "bonne": rows[0][0],
            "fausse": rows[1][0],
            "bloquee": rows[2][0],
            "double": rows[3][0],
        }
    }
