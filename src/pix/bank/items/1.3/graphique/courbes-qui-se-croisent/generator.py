from pix.core.items import Rng
from pix.core.items.files import File, table_workbook

AUTRES = ["Médiathèque", "Ludothèque", "Théâtre"]


def build(v: dict, rng: Rng) -> dict:
    semaine = rng.cycle("semaine", range(15, 35))
    draw = rng("valeurs")
    fausse = semaine - draw.randint(4, 8)
    croisement = draw.randint(390, 460)
    a, b = [], []
    for n in range(1, 40):
        moyen_a = croisement - 9 * (n - semaine) + draw.randint(-18, 18)
        ecart = draw.randint(12, 30) + 11 * abs(n - semaine)
        devant = n >= semaine or n == fausse
        a.append(moyen_a)
        b.append(moyen_a + (draw.randint(14, 40) if n == fausse else ecart) if devant else moyen_a - ecart)
    plancher = min(a + b)
    if plancher < 60:
        a, b = [x + 60 - plancher for x in a], [x + 60 - plancher for x in b]
    autre = draw.choice(AUTRES)
    colonnes = [("Semaine", list(range(1, 40))), (autre, [draw.randint(180, 720) for _ in range(39)]),
                (v["couple"]["b"], b), ("Parc", [draw.randint(180, 720) for _ in range(39)]), (v["couple"]["a"], a)]  # fmt: skip
    lignes = [list(ligne) for ligne in zip(*(valeurs for _titre, valeurs in colonnes), strict=False)]
    classeur = table_workbook("Entrées", [titre for titre, _valeurs in colonnes], lignes)
    return {
        "vars": {"semaine": semaine, "fausse": fausse, "a_apres": a[semaine - 1], "b_apres": b[semaine - 1]},
        "files": [File("loisirs.ods", classeur), File("loisirs.xlsx", classeur)],
        "solution": semaine,
        "reject": [fausse, semaine - 1, semaine + 1],
        "feedback": {
            fausse: "À cette semaine, la courbe passe devant, puis elle repasse dessous.",
            semaine - 1: "Cette semaine-là, les courbes ne se sont pas encore croisées.",
        },
    }
