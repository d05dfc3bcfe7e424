from decimal import Decimal

from pix.core.items import Redraw


def build(v, rng):
    draw = rng("eleves")
    seuil = v["seuil"]
    goal = rng.cycle("ecart", [14, 22, 31, 9, 26, 18, 37, 12, 29, 34, 16, 24])
    rows = []
    for number in range(60):
        screen = draw.randint(4, 60) * 5
        sleep = draw.randint(455, 535) - (goal if screen > seuil else 0)
        rows.append([f"E{number + 1:02}", draw.choice(["6e", "5e", "4e", "3e"]), screen, sleep])
    over = [row[3] for row in rows if row[2] > seuil]
    under = [row[3] for row in rows if row[2] <= seuil]
    edge = [row[3] for row in rows if row[2] == seuil]
    if len(over) < 12 or len(under) < 12 or not edge:
        raise Redraw
    low, high = sum(over) / len(over), sum(under) / len(under)
    exact = high - low
    other = sum(s for s in under if s not in edge) / max(1, len([s for s in under if s not in edge]))
    if abs(exact % 1 - 0.5) < 0.1 or exact < 3 or round(exact) != goal or other == high:
        raise Redraw
    return {
        "vars": {"court": Decimal(f"{low:.1f}"), "long": Decimal(f"{high:.1f}"), "ecart": round(exact)},
        "tables": {"enquete": [["Élève", "Niveau", "Écran le soir (min)", "Sommeil (min)"], *rows]},
        "solution": round(exact),
        "reject": ["60", str(round(exact) + 7)],
        "feedback": {"60": "C'est ce qu'affirme l'article : les données disent autre chose."},
    }
