NOMS = ["la console", "le projecteur", "la box", "l'imprimante", "l'enceinte", "l'écran"]


def build(v, rng):
    draw = rng("prises")
    watts = rng.cycle("watts", [12, 35, 48, 65, 24, 90, 18, 55, 42, 75, 16, 28])
    heures = rng.cycle("heures", [3, 5, 2, 4, 6])
    jours = rng.cycle("jours", [7, 30, 10, 14])
    others = [name for name in NOMS if name != v["appareil"]]
    chosen = [(v["appareil"], watts, heures)]
    chosen += [(name, draw.randint(6, 95), draw.randint(1, 9)) for name in draw.shuffle(others)[:3]]
    pages = [
        {
            "id": f"prise{rank}",
            "title": name.capitalize(),
            "icon": "plug",
            "items": [
                {"line": "Puissance en marche", "is": f"{power} W"},
                {"line": "En marche chaque jour", "is": f"{hours} h"},
                {"line": "Puissance la plus haute", "is": f"{power + draw.randint(15, 60)} W"},
            ],
        }
        for rank, (name, power, hours) in enumerate(draw.shuffle(chosen))
    ]
    day = watts * heures
    elle = "elle" if v["appareil"] in {"la console", "la box", "l'imprimante", "l'enceinte"} else "il"
    reject = sorted({str(n) for n in (day, watts * jours, watts * heures * jours * 10)} - {str(day * jours)})
    return {
        "vars": {
            "watts": watts,
            "heures": heures,
            "jours": jours,
            "jour": day,
            "wh": day * jours,
            "elle": elle,
        },
        "simulator": {"pages": pages},
        "solution": day * jours,
        "reject": reject,
        "feedback": {str(day): f"{day} Wh est la consommation d'un seul jour."},
    }
