from decimal import Decimal

from pix.core.items import Redraw

SYLLABES = ["Ko", "Ru", "Ti", "Mo", "Ve", "La", "Zi", "Ber", "Nol", "Dra", "Fi", "Sol"]


def build(v, rng):
    draw = rng("modeles")
    annees = rng.cycle("annees", [4, 5, 6])
    seuil = Decimal(str(v["seuil"]))
    names = set()
    while len(names) < 24:
        names.add("".join(draw.sample(SYLLABES, 2)).capitalize() + f" {draw.randint(2, 9)}")
    rows, good, bad = [], [], []
    for name in sorted(names):
        index = Decimal(draw.randint(45, 96)) / 10
        years = draw.randint(2, 8)
        price = draw.randint(16, 62) * 10 - 1
        rows.append([name, index, years, price])
        (good if index >= seuil and years >= annees else bad).append((price, name))
    good.sort()
    bad.sort()
    if len(good) < 4 or good[0][0] == good[1][0] or bad[0][0] >= good[0][0]:
        raise Redraw
    table = [["Modèle", "Indice de réparabilité", "Mises à jour (ans)", "Prix (€)"], *draw.shuffle(rows)]
    return {
        "vars": {"annees": annees, "modele": good[0][1], "prix": good[0][0], "leurre": bad[0][1]},
        "tables": {"telephones": table},
        "solution": good[0][1],
        "reject": [bad[0][1], good[1][1], good[-1][1]],
        "feedback": {bad[0][1]: "Ce modèle ne remplit pas les deux conditions."},
    }
