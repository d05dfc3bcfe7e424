SITES = [
    "sentiers-valcombe.example",
    "recettes-du-lac.example",
    "radio-colline.example",
    "petit-relais.example",
]
SESSION = ["panier", "connexion", "etape", "jeton", "brouillon"]
PREFERENCE = ["langue", "theme", "taille_texte", "commune", "volume"]
TIERS = ["pref_annonces", "visiteur", "panier_pub", "id_lecteur", "langue_pub"]
DOMAINES = ["mirador-pub.test", "stat-fanal.test", "annonces-cobalt.test", "suivi-tamaris.test"]
DUREES = ["30 jours", "6 mois", "13 mois", "1 an"]
GENRES = ["De session", "De préférence", "Tiers"]
SUITES = [(2, 2, 1), (2, 1, 2), (1, 2, 2), (1, 1, 3), (1, 3, 1), (3, 1, 1)]


def build(v, rng):
    draw = rng("cookies")
    site = rng.cycle("site", SITES)
    kinds = [kind for kind, many in zip(GENRES, rng.cycle("suite", SUITES), strict=True) for _ in range(many)]
    names = {
        "De session": draw.shuffle(SESSION),
        "De préférence": draw.shuffle(PREFERENCE),
        "Tiers": draw.shuffle(TIERS),
    }
    rows, goal, told = [], {}, []
    for kind in draw.shuffle(kinds):
        name = names[kind].pop()
        domain = draw.choice(DOMAINES) if kind == "Tiers" else draw.choice([site, f"www.{site}"])
        end = "à la fermeture" if kind == "De session" else f"dans {draw.choice(DUREES)}"
        rows.append(
            {
                "id": name,
                "label": name,
                "note": f"Domaine {domain}, effacé {end}.",
                "is": {"sorte": "À classer"},
            }
        )
        goal[f"cookie.{name}.sorte"] = kind
        told.append(f"`{name}` : {kind[0].lower() + kind[1:]}")
    table = {
        "table": "cookie", "label": "Cookies", "columns": {"sorte": "Sorte"}, "rows": rows,
        "options": ["À classer", *GENRES],
    }  # fmt: skip
    page = {"id": "cookies", "title": "Cookies", "icon": "list", "items": [table]}
    first = next(iter(goal))
    wrong = GENRES[(GENRES.index(goal[first]) + 1) % 3]
    return {
        "vars": {"site": site, "reponses": " ; ".join(told)},
        "simulator": {"pages": [page], "open": "cookies"},
        "predicate": {"set": goal},
        "accept": [[{"set": goal}]],
        "reject": [[], [{"set": {**goal, first: wrong}}], [{"set": dict.fromkeys(goal, "Tiers")}]],
    }
