from datetime import date, time, timedelta

APPLIS = ["Bobine", "Parloir", "Placette", "Dédale", "Sentiers", "Ritournelle", "Mémo", "Loupe", "Boussole", "Cercle",
          "Herbier", "Minuteur", "Solitaire", "Lampe"]  # fmt: skip
CAPTEURS = {"Micro": "le **micro**", "Position": "la **position**", "Caméra": "la **caméra**"}


def build(v, rng):
    draw = rng("journal")
    spy = rng.cycle("appli", APPLIS)
    sensor = rng.cycle("capteur", sorted(CAPTEURS))
    other_sensor = draw.choice([one for one in sorted(CAPTEURS) if one != sensor])
    loud, night, second, *rest = draw.sample([one for one in APPLIS if one != spy], 7)
    count = draw.randint(7, 10)
    start = date(2026, 11, draw.randint(2, 16))
    rows = []

    def add(name, what, screen, dark, times):
        for _ in range(times):
            hour = draw.choice([23, 0, 1, 2, 3, 4, 5]) if dark else draw.randint(7, 21)
            day = start + timedelta(days=draw.randint(0, 6))
            rows.append([day, time(hour, draw.randint(0, 59)), name, what, screen])

    add(spy, sensor, "éteint", True, count)
    add(spy, sensor, "allumé", False, 3)
    add(second, sensor, "éteint", True, count - 4)
    add(loud, sensor, "allumé", False, 22)
    add(loud, sensor, "éteint", False, 6)
    add(loud, sensor, "allumé", True, 5)
    add(night, other_sensor, "éteint", True, 16)
    for name in rest:
        add(name, draw.choice(sorted(CAPTEURS)), "allumé", False, draw.randint(8, 14))
    rows.sort(key=lambda row: (row[0], row[1], row[2]))
    return {
        "vars": {
            "appli": spy, "capteur": CAPTEURS[sensor], "nombre": count, "bruyante": loud, "nocturne": night,
        },
        "tables": {"acces": [["Date", "Heure", "Application", "Capteur", "Écran"], *rows]},
        "solution": spy,
        "reject": [loud, night, second],
        "feedback": {
            loud: "Cette application s'en sert souvent, mais hors de ces heures ou écran allumé.",
            night: "Cette application tourne la nuit, mais avec un autre capteur.",
        },
    }  # fmt: skip
