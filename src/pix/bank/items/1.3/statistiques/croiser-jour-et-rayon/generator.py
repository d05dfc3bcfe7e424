from pix.core.items import Redraw, Rng
from pix.core.items.files import File, table_workbook

JOURS = ["Lundi", "Mardi", "Jeudi", "Vendredi", "Samedi"]


def build(v: dict, rng: Rng) -> dict:
    cible = rng.cycle("nombre", range(61, 101, 2))
    theme, draw = v["theme"], rng("lignes")
    lignes = [[draw.choice(JOURS), draw.choice(theme["noms"]), draw.randint(2, 14)] for _ in range(90)]

    def somme(jour=None, groupe=None):
        return sum(x[2] for x in lignes if jour in (None, x[0]) and groupe in (None, x[1]))

    couple = max(((j, g) for j in JOURS for g in theme["noms"]), key=lambda c: somme(*c))
    siennes = [x for x in lignes if (x[0], x[1]) == couple]
    ecart = cible - somme(*couple)
    for rang, x in enumerate(siennes):  # share out the difference
        x[2] += ecart // len(siennes) + (1 if rang < ecart % len(siennes) else 0)
    sommes = sorted((somme(j, g) for j in JOURS for g in theme["noms"]), reverse=True)
    max_ligne = max(x[2] for x in lignes)
    if not all(1 <= x[2] <= 19 for x in lignes) or sommes[0] != cible or sommes[0] - sommes[1] < 3:
        raise Redraw
    faux = {"max_ligne": max_ligne, "total_jour": somme(couple[0]), "total_groupe": somme(None, couple[1]),
            "effectif": len(siennes), "second": sommes[1]}  # fmt: skip
    if len({cible, *faux.values()}) < 6:
        raise Redraw
    classeur = table_workbook("Suivi", ["Jour", theme["groupe"], theme["mesure"]], lignes)
    return {
        "vars": {
            "nombre": cible,
            "jour": couple[0].lower(),
            "groupe": couple[1],
            "lignes": len(lignes),
            **faux,
        },
        "files": [File("suivi.ods", classeur), File("suivi.xlsx", classeur)],
        "solution": cible,
    }
