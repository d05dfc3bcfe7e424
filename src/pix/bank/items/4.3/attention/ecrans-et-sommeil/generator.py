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
    late = [row for row in rows if row[2] > seuil]
    if len(late) < 12 or len(rows) - len(late) < 12:
        raise Redraw
    # The short nights are moved by a few minutes so that the gap is the one whose turn it is.
    reach = sum(row[3] for row in rows if row[2] <= seuil) * len(late) // (len(rows) - len(late))
    moved, rest = divmod(reach - goal * len(late) - sum(row[3] for row in late), len(late))
    for rank, row in enumerate(late):
        row[3] += moved + (rank < rest)
    over = [row[3] for row in late]
    under = [row[3] for row in rows if row[2] <= seuil]
    edge = [row[3] for row in rows if row[2] == seuil]
    if not edge:
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
