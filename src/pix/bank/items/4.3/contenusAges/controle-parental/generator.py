AGES = ["Sans limite", "3 ans", "7 ans", "12 ans", "16 ans"]
DUREES = ["Sans limite", "30 minutes", "45 minutes", "1 heure", "1 heure 30", "2 heures"]
ACHATS = ["Libres", "Toujours demander", "Interdits"]
FINS = ["Jamais", "19:00", "19:30", "20:00", "20:30", "21:00", "21:30", "22:00"]


def build(v, rng):
    cas = v["cas"]
    goal = {
        "protection": True,
        "age": cas["age"],
        "duree": cas["duree"],
        "achats": cas["achats"],
        "fin": cas["fin"],
    }
    needs = {"needs": {"protection": True}, "why": "Activez d'abord la protection."}
    pages = [
        {
            "id": "parental",
            "title": "Contrôle parental",
            "icon": "shield",
            "items": [
                {"switch": "protection", "label": "Protection active", "is": False},
                {
                    "select": "age",
                    "label": "Jeux et vidéos jusqu'à",
                    "options": AGES,
                    "is": "Sans limite",
                    **needs,
                },
                {
                    "select": "duree",
                    "label": "Temps par jour",
                    "options": DUREES,
                    "is": "Sans limite",
                    **needs,
                },
                {"select": "achats", "label": "Achats", "options": ACHATS, "is": "Libres", **needs},
                {"select": "fin", "label": "Extinction", "options": FINS, "is": "Jamais", **needs},
            ],
        },
        {
            "id": "affichage",
            "title": "Affichage",
            "icon": "sun",
            "items": [{"slider": "luminosite", "label": "Luminosité", "is": 60, "unit": "%"}],
        },
        {
            "id": "profil",
            "title": "Profil",
            "icon": "user",
            "items": [{"switch": "surnom", "label": "Montrer mon surnom aux amis", "is": True}],
        },
    ]
    return {
        "simulator": {"pages": pages},
        "predicate": {"set": goal},
        "accept": [[{"set": {"protection": True}}, {"set": goal}]],
        "reject": [
            [],
            [{"set": {"protection": True}}, {"set": {**goal, "achats": "Libres"}}],
            [{"set": {"protection": True}}, {"set": {**goal, "surnom": False}}],
            [{"set": {"protection": True}}],
        ],
    }
