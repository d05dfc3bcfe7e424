from pix.core.items import Redraw, Rng
from pix.core.items.files import File, table_workbook

CATEGORIES = ["Cadets", "Espoirs", "Juniors", "Seniors", "Vétérans"]


def build(v: dict, rng: Rng) -> dict:
    draw = rng("lignes")
    nombre = 48
    dossards = draw.sample(range(101, 400), nombre)
    lignes = [
        [d, draw.choice(CATEGORIES), draw.choice(range(40, 100, 5)), draw.randint(41, 88)] for d in dossards
    ]
    if len({tuple(ligne[1:]) for ligne in lignes}) < nombre:
        raise Redraw
    ligne = rng.cycle("ligne", range(14, 44))
    bon = sorted(lignes, key=lambda x: (x[1], -x[2], x[3]))
    rang = ligne - 2
    freres = [x for x in lignes if x[1:3] == bon[rang][1:3]]
    tris = {
        "faux_cles": sorted(lignes, key=lambda x: (-x[2], x[1], x[3]))[rang][0],
        "faux_sens": sorted(lignes, key=lambda x: (x[1], x[2], x[3]))[rang][0],
        "faux_tiers": sorted(lignes, key=lambda x: (x[1], -x[2], -x[3]))[rang][0],
        "une_ligne": bon[rang + 1][0],
    }
    if len(freres) < 2 or bon[rang][0] in tris.values() or len(set(tris.values())) < 4:
        raise Redraw
    classeur = table_workbook("Résultats", ["Dossard", "Catégorie", "Points", "Minutes"], lignes)
    return {
        "vars": {"ligne": ligne, "lignes": nombre, "reponse": bon[rang][0], "categorie": bon[rang][1], "points": bon[rang][2],
                 "minutes": bon[rang][3], "faux_cles": tris["faux_cles"], "faux_sens": tris["faux_sens"]},
        "files": [File("course.ods", classeur), File("course.xlsx", classeur)],
        "solution": bon[rang][0],
        "reject": list(tris.values()),
        "feedback": {
            tris["faux_cles"]: "La première clé est la catégorie ; les points ne départagent qu'à l'intérieur de chacune.",
            tris["faux_sens"]: "Les points vont du plus grand au plus petit.",
            tris["faux_tiers"]: "À égalité de points, le temps le plus court passe devant.",
            tris["une_ligne"]: "La ligne 1 contient les titres : la première donnée est sur la ligne 2.",
        },
    }  # fmt: skip
