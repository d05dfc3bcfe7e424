from datetime import date, timedelta

from pix.core.items import Redraw


def build(v, rng):
    draw = rng("pas")
    least = v["heures"]
    start = date(2027, 1, 4) + timedelta(days=7 * rng.cycle("semaine", range(12)))
    rows = []
    for day in range(28):
        worn = draw.randint(least, 17) if draw.randint(1, 4) > 1 else draw.randint(0, least - 1)
        steps = draw.randint(4200, 13800) if worn >= least else draw.randint(0, 1500)
        rows.append([start + timedelta(days=day), steps, worn])
    kept = [row[1] for row in rows if row[2] >= least]
    mean, wrong = sum(kept) / len(kept), sum(row[1] for row in rows) / len(rows)
    if len(kept) in range(25, 29) or abs(mean % 1 - 0.5) < 0.1 or least not in {row[2] for row in rows}:
        raise Redraw
    return {
        "vars": {"gardes": len(kept), "tous": len(rows), "moyenne": round(mean), "fausse": round(wrong)},
        "tables": {"pas": [["Jour", "Pas", "Heures portées"], *rows]},
        "solution": round(mean),
        "reject": [str(round(wrong)), str(len(kept))],
        "feedback": {
            str(round(wrong)): "Cette moyenne compte aussi les jours où la montre n'était pas portée."
        },
    }
