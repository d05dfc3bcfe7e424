from pix.core.items import Redraw


def build(v, rng):
    draw = rng("mesures")
    ecrans, we = draw.randint(12, 40), draw.randint(8, 22) * 5
    serveurs, ws = draw.randint(2, 6), draw.randint(25, 60) * 10
    bornes, wb = draw.randint(10, 40), draw.randint(8, 24)
    a, b, c = draw.randint(2, 4), draw.choice([10, 20, 25, 30, 40]), draw.randint(5, 9)
    saved = {
        "A": ecrans * we * a,
        "B": serveurs * ws * 24 * b // 100,
        "C": bornes * wb * c,
    }
    order = sorted(saved, key=saved.get)
    best = order[-1]
    total = saved[best] * 365
    if abs(total % 1000 - 500) < 100 or saved[best] < 1.15 * saved[order[-2]] or best != v["mesure"]:
        raise Redraw
    rows = [
        ["Écrans", ecrans, we, 12],
        ["Serveurs", serveurs, ws, 24],
        ["Bornes Wi-Fi", bornes, wb, 24],
        ["Imprimantes", draw.randint(2, 8), draw.randint(20, 60), 8],
        ["Tablettes", draw.randint(10, 30), draw.randint(8, 15), 5],
    ]
    table = [["Équipement", "Nombre", "Puissance de chacun (W)", "Heures par jour"], *draw.shuffle(rows)]
    return {
        "vars": {
            "a": a, "b": b, "c": c, "wa": saved["A"], "wb": saved["B"], "wc": saved["C"],
            "meilleure": best, "plus": saved[best], "kwh": round(total / 1000),
        },
        "tables": {"equipements": table},
        "solution": round(total / 1000),
        "reject": [str(saved[order[-2]] * 365 // 1000), str(saved[best]), str(total)],
        "feedback": {str(saved[best]): "Ce nombre est l'économie d'un jour, en wattheures."},
    }  # fmt: skip
