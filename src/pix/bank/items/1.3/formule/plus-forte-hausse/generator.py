from decimal import Decimal

from pix.core.items import Redraw, Rng, round_half_up
from pix.core.items.files import File, table_workbook


def taux(ligne):
    return Decimal(100 * (ligne[2] - ligne[1])) / ligne[1]


def build(v: dict, rng: Rng) -> dict:
    draw = rng("lignes")
    noms = sorted([*draw.sample([c for c in v["communes"] if c != v["gagnante"]], 19), v["gagnante"]])
    lignes = []
    for nom in noms:
        avant = draw.randint(120, 190) if nom == v["gagnante"] else draw.randint(210, 980)
        hausse = draw.randint(34, 42) if nom == v["gagnante"] else draw.randint(-15, 27)
        lignes.append([nom, avant, avant + int(round_half_up(Decimal(avant * hausse) / 100))])
    ordre = sorted(lignes, key=taux, reverse=True)
    grande = max(lignes, key=lambda x: x[2] - x[1])
    rapport_final = max(lignes, key=lambda x: x[2])
    if ordre[0][0] != v["gagnante"] or taux(ordre[0]) - taux(ordre[1]) < 3 or grande[0] == v["gagnante"]:
        raise Redraw
    classeur = table_workbook("Communes", ["Commune", "2025", "2026"], lignes)
    return {
        "vars": {
            "avant": ordre[0][1],
            "apres": ordre[0][2],
            "taux": round_half_up(taux(ordre[0]), 1),
            "grande": grande[0],
            "ecart_grande": grande[2] - grande[1],
            "avant_grande": grande[1],
            "taux_grande": round_half_up(taux(grande), 1),
        },
        "files": [File("communes.ods", classeur), File("communes.xlsx", classeur)],
        "solution": v["gagnante"],
        "reject": sorted({grande[0], ordre[1][0], ordre[-1][0], rapport_final[0], noms[0]} - {v["gagnante"]}),
        "feedback": {
            grande[0]: "C'est la plus forte hausse en quantité, et non en pourcentage.",
            ordre[-1][0]: "C'est la plus forte baisse.",
        },
    }
