from datetime import date, timedelta

from pix.core.items import Redraw, Rng
from pix.core.items.files import File, table_workbook

OBJETS = [
    "Barnum",
    "Boussole",
    "Canoë",
    "Corde",
    "Gilet",
    "Glacière",
    "Jumelles",
    "Lampe",
    "Réchaud",
    "Tente",
]


def build(v: dict, rng: Rng) -> dict:
    draw = rng("lignes")
    lundi = date(2027, 3, 1) + timedelta(days=7 * draw.randint(0, 12))
    jours = [lundi + timedelta(days=n) for n in (0, 1, 3, 4, 5)] + [
        lundi + timedelta(days=n) for n in (8, 9, 11)
    ]
    couples = draw.sample([(j, o) for j in jours for o in OBJETS], 40)
    noms = draw.sample([n for n in v["patronymes"] if n != v["reponse"]], 39)
    couples = sorted(couples)
    rang = draw.randint(14, 36)
    jour, objet = couples[rang]
    noms.insert(rang, v["reponse"])
    lignes = [
        [j, o, nom, draw.choice(["Valcombe", "Aubrelle", "Fontclaire", "Mornevent"])]
        for (j, o), nom in zip(couples, noms, strict=False)
    ]
    memes_objets = [ligne for ligne in lignes if ligne[1] == objet]
    memes_jours = [ligne for ligne in lignes if ligne[0] == jour]
    if not (3 <= len(memes_objets) <= 6 and 4 <= len(memes_jours) <= 7):
        raise Redraw
    if v["reponse"] in (memes_objets[0][2], memes_jours[0][2]):
        raise Redraw
    classeur = table_workbook("Prêts", ["Date", "Objet", "Nom", "Commune"], lignes)
    return {
        "vars": {
            "jour": jour,
            "objet": objet,
            "fois_objet": len(memes_objets),
            "fois_jour": len(memes_jours),
            "premiere_objet": memes_objets[0][2],
            "premiere_jour": memes_jours[0][2],
        },
        "files": [File("materiel.ods", classeur), File("materiel.xlsx", classeur)],
        "solution": v["reponse"],
        "reject": sorted({ligne[2] for ligne in memes_objets + memes_jours} - {v["reponse"]}),
        "feedback": {
            ligne[2]: "C'est le bon objet, mais un autre jour."
            for ligne in memes_objets
            if ligne[2] != v["reponse"]
        }
        | {
            ligne[2]: "C'est le bon jour, mais un autre objet."
            for ligne in memes_jours
            if ligne[2] != v["reponse"]
        },
    }
