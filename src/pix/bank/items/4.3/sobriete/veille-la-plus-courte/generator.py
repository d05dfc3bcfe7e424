DELAIS = [2, 5, 15, 30, 60]
NOMS = {2: "2 minutes", 5: "5 minutes", 15: "15 minutes", 30: "30 minutes", 60: "1 heure"}
CHOIX = [*NOMS.values(), "Jamais"]


def build(v, rng):
    ecran, veille = (
        NOMS[next(delai for delai in DELAIS if delai >= v["cas"][name])] for name in ("lire", "loin")
    )
    goal = {"ecran": ecran, "sommeil": veille}
    pages = [
        {
            "id": "alimentation",
            "title": "Alimentation",
            "icon": "battery",
            "items": [
                {"select": "ecran", "label": "Écran éteint après", "options": CHOIX, "is": "Jamais"},
                {"select": "sommeil", "label": "Mise en veille après", "options": CHOIX, "is": "Jamais"},
                {"switch": "capot", "label": "Veille quand le capot se ferme", "is": True},
            ],
        },
        {
            "id": "affichage",
            "title": "Affichage",
            "icon": "monitor",
            "items": [{"slider": "luminosite", "label": "Luminosité", "is": 50, "unit": "%"}],
        },
    ]
    return {
        "vars": {"ecran": ecran, "veille": veille},
        "simulator": {"pages": pages},
        "predicate": {"set": goal},
        "accept": [[{"set": goal}]],
        "reject": [
            [],
            [{"set": {"ecran": ecran}}],
            [{"set": {"ecran": veille, "sommeil": "Jamais"}}],
            [{"set": {**goal, "luminosite": 0}}],
        ],
    }
