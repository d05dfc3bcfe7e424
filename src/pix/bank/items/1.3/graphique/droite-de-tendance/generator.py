from pix.core.items import Redraw, Rng
from pix.core.items.files import File, table_workbook


def build(v: dict, rng: Rng) -> dict:
    draw = rng("points")
    reponse = rng.cycle("reponse", range(131, 252, 6))
    pente, x0 = draw.randint(4, 8), draw.randint(32, 35)
    constante = reponse - pente * x0
    points = []
    # Residuals e, -2e, e on three neighbouring abscissas change neither the slope nor the intercept.
    for centre in range(15, 30, 3):
        e = draw.choice([-9, -7, -5, -4, 4, 5, 7, 9])
        for x, residu in ((centre - 1, e), (centre, -2 * e), (centre + 1, e)):
            points.append([x, pente * x + constante + residu])
    valeurs = [y for _x, y in points]
    if min(valeurs) < 8 or reponse in valeurs or constante == 0:
        raise Redraw
    points_finaux = sorted(points)[-2:]
    prolonge = points_finaux[1][1] + (points_finaux[1][1] - points_finaux[0][1]) * (x0 - points_finaux[1][0])
    proportion = max(points)[1] * x0 // max(points)[0]
    faux = [
        n
        for n in (max(valeurs), prolonge, proportion, pente * x0, reponse - pente)
        if n != reponse and n >= 0
    ]
    lignes = draw.shuffle(points)
    theme = v["theme"]
    classeur = table_workbook("Mesures", [theme["x"], theme["y"]], lignes)
    return {
        "vars": {
            "x0": x0,
            "pente": pente,
            "reponse": reponse,
            "plus_grande": max(valeurs),
            "constante": f"+ {constante}" if constante > 0 else f"− {-constante}",
        },
        "files": [File("mesures.ods", classeur), File("mesures.xlsx", classeur)],
        "solution": reponse,
        "reject": faux,
        "feedback": {max(valeurs): "C'est la plus grande valeur mesurée ; la tendance se prolonge au-delà."}
        | ({pente * x0: "La constante de l'équation a été oubliée."} if pente * x0 != reponse else {}),
    }
