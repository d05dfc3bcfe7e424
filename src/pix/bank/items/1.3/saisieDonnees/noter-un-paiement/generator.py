from datetime import timedelta
from decimal import Decimal

from pix.core.items import Rng

TITRES = ["Nom", "Date", "Prix"]


def build(v: dict, rng: Rng) -> dict:
    ordre = rng.cycle("ordre", [(0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1)])
    draw = rng("lignes")
    euros, centimes = draw.randint(6, 38), draw.choice(["25", "40", "50", "75", "80"])
    nombre = draw.randint(3, 5)
    lignes = []
    for rang, (prenom, nom) in enumerate(zip(v["autres"], v["familles"], strict=True)):
        jour = v["jour"] - timedelta(days=2 * (5 - rang) + draw.randint(0, 1))
        lignes.append([f"{prenom} {nom}", jour, Decimal(draw.randint(600, 3900)) / 100])
    lignes = lignes[5 - nombre :]
    jour = v["jour"]
    attendu = [
        f"{v['prenom']} {v['nom']}",
        f"{jour.day:02}/{jour.month:02}/{jour.year}",
        f"{euros},{centimes}",
    ]
    ligne = nombre + 2
    cases = [f"{'ABC'[place]}{ligne}" for place in range(3)]
    range_ = [attendu[place] for place in ordre]
    faux_prix = dict(zip(cases, range_, strict=True))
    faux_prix[cases[ordre.index(2)]] = f"{euros} euros {centimes}"
    return {
        "vars": {
            "euros": euros,
            "centimes": centimes,
            "cases": cases,
            "attendu": range_,
            "ligne": ligne,
            "saisie": dict(zip(cases, range_, strict=True)),
        },
        "simulator": {
            "rows": [[TITRES[p] for p in ordre], *[[x[p] for p in ordre] for x in lignes]],
            "widths": {"ABC"[ordre.index(0)]: 22, "ABC"[ordre.index(1)]: 12, "ABC"[ordre.index(2)]: 10},
        },
        "accept": [
            [{"set": dict(zip(cases, range_, strict=True))}],
            [
                {
                    "set": {
                        case: valeur + (" €" if place == 2 else "")
                        for case, valeur, place in zip(cases, range_, ordre, strict=True)
                    }
                }
            ],
        ],
        "reject": [
            [],
            [{"set": faux_prix}],
            [{"set": {case[0] + str(ligne + 1): valeur for case, valeur in zip(cases, range_, strict=True)}}],
            [{"set": dict(zip(cases, range_[::-1], strict=True))}] if range_ != range_[::-1] else [],
        ],
    }
