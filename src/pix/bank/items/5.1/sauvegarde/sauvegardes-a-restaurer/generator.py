from datetime import date, timedelta

from pix.core.items.french import date_fr


def build(v, rng):
    draw = rng("tailles")
    start = date(2027, 1, 4) + timedelta(days=7 * rng.cycle("semaine", range(14)))
    days = draw.randint(3, 5)
    step = v["sorte"] == "incrémentale"
    rows, sizes = [], []
    for week in range(3):
        growing = 0
        for day in range(7):
            when = start + timedelta(days=7 * week + day)
            if day == 0:
                kind, size = "complète", draw.randint(60, 95)
            else:
                change = draw.randint(2, 9)
                growing += change
                kind, size = v["sorte"], change if step else growing
            rows.append([when, kind, size])
    failure = start + timedelta(days=14 + days + 1)
    rows = [row for row in rows if row[0] < failure]
    last = [row for row in rows if row[0] >= start + timedelta(days=14)]
    full, later = last[0][2], [row[2] for row in last[1:]]
    sizes = later if step else later[-1:]
    total = full + sum(sizes)
    rule = (
        f"Puis chaque copie suivante, dans l'ordre : {' + '.join(map(str, later))} = {sum(later)} Go."
        if step
        else f"Puis la seule copie de la veille, {date_fr(last[-1][0])} : {later[-1]} Go."
    )
    return {
        "vars": {
            "panne": failure, "total": total, "complete": full, "date_complete": last[0][0], "regle": rule, "seule": full, "suite": sum(sizes), "derniere": later[-1],
            "tout": sum(row[2] for row in rows), "autre": full + (later[-1] if step else sum(later)),
        },
        "tables": {"sauvegardes": [["Date", "Sorte", "Taille (Go)"], *rows]},
        "solution": total,
    }  # fmt: skip
