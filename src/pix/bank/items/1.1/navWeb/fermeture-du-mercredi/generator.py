def ecrites(heure):
    court = heure.replace(" ", "")
    return [heure, court, court.replace("h", ":") + ("" if court[-1] != "h" else "00")]


def build(v, rng):
    heure = rng.cycle("heure", range(12))
    vacances = f"{18 + heure // 4} h {heure % 4 * 15 or ''}".strip()
    draw = rng("autres")
    autres = {
        "scolaire": draw.choice(["17 h", "17 h 20", "17 h 40"]),
        "patinoire": draw.choice(["21 h 10", "21 h 20", "21 h 40"]),
        "ancien": draw.choice(["16 h", "16 h 20", "16 h 40"]),
    }
    return {
        "vars": {"vacances": vacances, **autres},
        "solution": ecrites(vacances),
        "reject": [autre for heure in autres.values() for autre in ecrites(heure)],
    }
