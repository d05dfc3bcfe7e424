APPLIS = ["Placette", "Bobine", "Dédale", "Ritournelle", "Parloir"]
LIMITES = ["Aucune", "15 minutes", "30 minutes", "45 minutes", "1 heure", "1 heure 30"]
DEBUTS = ["20:30", "21:00", "21:30", "22:00", "22:30", "23:00"]


def build(v, rng):
    cas = v["cas"]
    path = f"limite{APPLIS.index(cas['app'])}"
    goal = {path: cas["limite"], "repos": True, "debut": cas["debut"]}
    limits = [
        {"select": f"limite{rank}", "label": name, "options": LIMITES, "is": "Aucune"}
        for rank, name in enumerate(APPLIS)
    ]
    pages = [
        {"id": "limites", "title": "Limites", "icon": "clock", "items": [{"group": "Par jour"}, *limits]},
        {
            "id": "repos",
            "title": "Repos",
            "icon": "sprout",
            "items": [
                {
                    "switch": "repos",
                    "label": "Plage de repos",
                    "is": False,
                    "note": "Écran en gris, sans alerte.",
                },
                {"select": "debut", "label": "Commence à", "options": DEBUTS, "is": "23:00"},
                {
                    "select": "fin",
                    "label": "Finit à",
                    "options": ["6:00", "6:30", "7:00", "7:30"],
                    "is": "7:00",
                },
            ],
        },
    ]
    return {
        "simulator": {"pages": pages},
        "predicate": {"set": goal},
        "accept": [[{"set": goal}]],
        "reject": [
            [],
            [{"set": {path: cas["limite"], "debut": cas["debut"]}}],
            [{"set": {**goal, "fin": "6:00"}}],
            [{"set": {"repos": True, "debut": cas["debut"]}}],
        ],
    }
