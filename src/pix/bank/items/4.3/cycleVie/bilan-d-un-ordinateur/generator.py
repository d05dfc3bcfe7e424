from decimal import Decimal

from pix.core.items import Redraw

ETAPES = {
    "Fabrication": ["Puces", "Écran", "Batterie", "Coque", "Assemblage"],
    "Transport": ["Avion", "Camion", "Livraison"],
    "Usage": ["Recharges", "Réseau", "Services en ligne"],
    "Fin de vie": ["Collecte", "Tri"],
}


def scaled(values, others, goal):
    """The same values, larger or smaller, so that they make `goal` per cent of the whole."""
    wanted = round(others * goal / (100 - goal))
    found = [value * wanted // sum(values) for value in values]
    return [found[0] + wanted - sum(found), *found[1:]]


def build(v, rng):
    draw = rng("bilan")
    goal = rng.cycle("part", [54, 57, 61, 52, 59, 63, 55, 66, 58, 62, 53, 64])
    heavy = "Fabrication"
    rows, sums = [], {}
    tenths = {}
    for phase, steps in ETAPES.items():
        top = 260 if phase == heavy else 180 if phase == "Usage" else 70
        tenths[phase] = [draw.randint(top // 4, top) for _ in steps]
    tenths[heavy] = scaled(tenths[heavy], sum(map(sum, tenths.values())) - sum(tenths[heavy]), goal)
    for phase, steps in ETAPES.items():
        values = [Decimal(value) / 10 for value in tenths[phase]]
        sums[phase] = sum(values)
        rows += [[phase, step, value] for step, value in zip(steps, values, strict=True)]
    total = sum(sums.values())
    exact = float(100 * sums[heavy] / total)
    biggest = max(rows, key=lambda row: row[2])
    alone = round(100 * biggest[2] / total)
    if (
        max(sums, key=sums.get) != heavy
        or abs(exact % 1 - 0.5) < 0.1
        or round(exact) != goal
        or alone == goal
    ):
        raise Redraw
    return {
        "vars": {
            "phase": heavy.lower(), "somme": sums[heavy], "total": total, "part": round(exact),
            "etape": biggest[1].lower(),
        },
        "tables": {"bilan": [["Phase", "Étape", "kg de CO₂"], *draw.shuffle(rows)]},
        "solution": round(exact),
        "reject": [str(alone), str(100 - round(exact))],
        "feedback": {str(alone): "Cette part est celle d'une seule étape, pas de toute la phase."},
    }  # fmt: skip
