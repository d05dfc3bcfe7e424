from datetime import date, timedelta
from decimal import Decimal

from pix.core.items import Redraw, Rng
from pix.core.items.files import File, Workbook, table_sheet


def build(v: dict, rng: Rng) -> dict:
    draw = rng("releves")
    stations = draw.sample([c for c in v["stations"] if c != "Valcombe-le-Bas"], 3)
    codes = draw.sample(["S11", "S14", "S17", "S23", "S26", "S32"], 3)
    manquant = draw.choice([999, 9999])
    cible = rng.cycle("pluie", range(381, 980, 19))
    jours = [date(2026, 9, 25) + timedelta(days=2 * n) for n in range(36)]
    lignes = []
    for jour in jours:
        for code in codes:
            valeur = draw.choice([0, 0, draw.randint(2, 60), draw.randint(20, 160)])
            lignes.append([code, jour, manquant if draw.randint(1, 14) == 1 else valeur])
    numero = v["mois"]["numero"]
    gardees = [ligne for ligne in lignes if ligne[0] == codes[1] and ligne[1].month == numero]
    manquants = draw.randint(2, 3)
    vides = draw.sample(range(len(gardees)), manquants)
    poids = [0 if n in vides else draw.choice([0, 1, 2, 4, 7, 11]) for n in range(len(gardees))]
    if not any(poids):
        raise Redraw
    for n, ligne in enumerate(gardees):
        ligne[2] = manquant if n in vides else cible * poids[n] // sum(poids)
    gardees[poids.index(max(poids))][2] += cible - sum(ligne[2] for ligne in gardees if ligne[2] != manquant)
    if any(ligne[2] > 260 for ligne in gardees if ligne[2] != manquant):
        raise Redraw
    autre = sum(ligne[2] for ligne in lignes if ligne[1].month == numero and ligne[2] != manquant)
    toutes = sum(ligne[2] for ligne in lignes if ligne[0] == codes[1] and ligne[2] != manquant)
    notice = [
        [
            "STATION",
            "Code de la station : "
            + ", ".join(f"{c} = {s}" for c, s in sorted(zip(codes, stations, strict=False))),
        ],
        ["JOUR", "Date du relevé"],
        [
            "RR",
            f"Hauteur de pluie tombée depuis le relevé précédent, en dixièmes de millimètre. {manquant} = non mesuré",
        ],
    ]
    classeur = Workbook(
        [
            table_sheet("Données", ["STATION", "JOUR", "RR"], lignes),
            table_sheet("Notice", ["Colonne", "Signification"], notice),
        ]
    )
    pluie = (Decimal(cible) / 10).normalize()
    return {
        "vars": {
            "station": stations[1],
            "code": codes[1],
            "manquant": manquant,
            "manquants": manquants,
            "dixiemes": cible,
            "pluie": Decimal(cible) / 10,
        },
        "files": [File("pluie.ods", classeur), File("pluie.xlsx", classeur)],
        "solution": pluie if pluie == int(pluie) else Decimal(cible) / 10,
        "reject": [
            cible,
            cible + manquants * manquant,
            Decimal(cible + manquants * manquant) / 10,
            Decimal(autre) / 10,
            Decimal(toutes) / 10,
        ],
        "feedback": {
            cible: "La notice précise l'unité : des dixièmes de millimètre.",
            str(Decimal(cible + manquants * manquant) / 10).replace(
                ".", ","
            ): f"{manquant} n'est pas une hauteur de pluie : c'est le code d'une mesure manquante.",
        },
    }
