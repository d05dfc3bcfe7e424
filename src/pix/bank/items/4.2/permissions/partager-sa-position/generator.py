DUREES = ["15 minutes", "1 heure", "2 heures", "8 heures", "Sans limite"]
SORTIES = [
    ("Le footing dure une petite heure, et le partage doit cesser ensuite.", "1 heure"),
    ("La balade à vélo prend deux heures, et le partage doit cesser ensuite.", "2 heures"),
    ("La randonnée dure la journée, de 9 h à 17 h, et le partage doit cesser ensuite.", "8 heures"),
    ("Le trajet du lycée au gymnase dure un quart d'heure, et le partage doit cesser ensuite.", "15 minutes"),
]
PRECISIONS = [
    ("à quelques mètres près, pour se retrouver", "Exacte"), ("mais seulement le quartier, pas la rue", "Approximative"),
]  # fmt: skip
CAS = [(outing, precision) for outing in SORTIES for precision in PRECISIONS]


def build(v, rng):
    draw = rng("partage")
    (outing, span), (words, precision) = rng.cycle("cas", CAS)
    names = draw.sample(["Amina", "Basile", "Clara", "Diego", "Farida", "Gaspard", "Hanna", "Kenji"], 5)
    names = [name if name != v["prenom"] else "Léo" for name in names]
    one, two, old, *_ = names
    items = [
        {"switch": f"avec.{name}", "label": name, "is": name in (one, old)} for name in draw.shuffle(names)
    ]
    first_precision = "Approximative" if precision == "Exacte" else "Exacte"
    pages = [
        {"id": "partage", "title": "Partage de ma position", "icon": "map", "items": [
            {"group": "Visible par"}, *items, {"group": "Réglages du partage"},
            {"select": "duree", "label": "Durée", "options": DUREES, "is": "Sans limite"},
            {"choice": "precision", "label": "Précision", "options": ["Exacte", "Approximative"],
             "is": first_precision}]},
        {"id": "lieux", "title": "Lieux enregistrés", "icon": "home",
         "items": [{"switch": "domicile", "label": "Garder l'adresse du domicile", "is": True}]},
    ]  # fmt: skip
    goal = {f"avec.{two}": True, f"avec.{old}": False, "duree": span, "precision": precision}
    return {
        "vars": {
            "sortie": outing, "un": one, "deux": two, "precision": words,
            "reponses": f"{one} et {two} seulement ; durée : {span} ; position {precision.lower()}",
        },
        "simulator": {"pages": pages},
        "predicate": {"set": goal},
        "accept": [[{"set": goal}]],
        "reject": [
            [],
            [{"set": {**goal, "duree": "Sans limite"}}],
            [{"set": {**goal, f"avec.{old}": True}}],
            [{"set": {**goal, "precision": first_precision}}],
        ],
    }  # fmt: skip
