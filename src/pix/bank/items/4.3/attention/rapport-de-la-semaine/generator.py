JOURS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"]
APPLIS = ["Placette", "Ritournelle", "Parloir", "Dédale", "Bobine"]


def build(v, rng):
    draw = rng("temps")
    application = rng.cycle("application", APPLIS)
    minutes = rng.cycle("minutes", [23, 47, 31, 58, 19, 64, 42, 36, 71, 27, 53, 39, 68, 45])
    table = {}
    for jour in JOURS:
        values = draw.sample([n for n in range(4, 88) if n != minutes], len(APPLIS))
        table[jour] = dict(zip(APPLIS, values, strict=True))
    table[v["jour"]][application] = minutes
    pages = [
        {
            "id": "semaine",
            "title": "Semaine",
            "icon": "chart",
            "items": [
                {"line": name, "is": f"{sum(table[jour][name] for jour in JOURS)} min"} for name in APPLIS
            ],
        },
        *(
            {
                "id": jour,
                "title": jour.capitalize(),
                "icon": "clock",
                "items": [{"line": name, "is": f"{table[jour][name]} min"} for name in APPLIS],
            }
            for jour in JOURS
        ),
    ]
    semaine = sum(table[jour][application] for jour in JOURS)
    other = next(name for name in APPLIS if name != application)
    return {
        "vars": {"application": application, "minutes": minutes, "semaine": semaine},
        "simulator": {"pages": pages},
        "solution": minutes,
        "reject": [str(semaine), str(table[v["jour"]][other])],
        "feedback": {
            str(semaine): f"{semaine} minutes est le total de la semaine.",
            str(table[v["jour"]][other]): f"Cette durée est celle d'une autre application, {other}.",
        },
    }
