from datetime import date, timedelta

from pix.core.items import Redraw, Rng

CAS = [
    (
        "La recyclerie note ses ventes.",
        ["Vente", "Rayon", "Jour", "Prix"],
        ["Vélos", "Meubles", "Livres", "Jouets"],
        "des ventes du rayon",
        "euros",
        "des prix",
        (3, 60),
    ),
    (
        "Le verger note ses récoltes.",
        ["Récolte", "Parcelle", "Jour", "Kilos"],
        ["Coteau", "Rivière", "Plateau", "Chapelle"],
        "récoltés sur la parcelle",
        "kilos",
        "des kilos",
        (8, 75),
    ),
    (
        "Le club d'aviron note ses sorties.",
        ["Sortie", "Bateau", "Jour", "Kilomètres"],
        ["Sterne", "Loutre", "Héron", "Martin"],
        "parcourus avec le bateau",
        "kilomètres",
        "des kilomètres",
        (4, 26),
    ),
]


def build(v: dict, rng: Rng) -> dict:
    phrase, titres, groupes, texte, unite, quoi, bornes = rng.cycle("cas", CAS)
    groupe = rng("groupe").choice(groupes)
    draw = rng("lignes")
    debut = date(2026, 9, 7)
    jour = debut + timedelta(days=draw.randint(60, 110))
    rows = []
    for n in range(draw.randint(44, 52)):
        quand = jour if n % 11 == 0 else debut + timedelta(days=draw.randint(0, 190))
        rows.append([draw.choice(groupes), quand, draw.randint(*bornes)])
    rows = draw.shuffle(rows)

    def somme(garde):
        return sum(row[2] for row in rows if garde(row))

    total = somme(lambda row: row[0] == groupe and row[1] >= jour)
    nombre = sum(1 for row in rows if row[0] == groupe and row[1] >= jour)
    faux = [
        sum(row[2] for row in rows),
        somme(lambda row: row[0] == groupe),
        somme(lambda row: row[1] >= jour),
        nombre,
    ]
    limite = somme(lambda row: row[0] == groupe and row[1] == jour)
    if nombre < 4 or not limite or len({total, *faux}) < 5:
        raise Redraw
    return {
        "vars": {
            "phrase": phrase,
            "titres": titres,
            "groupe": groupe,
            "groupe_texte": texte,
            "unite": unite,
            "quoi": quoi,
            "jour": jour,
            "depuis": "à partir du",
            "total": total,
            "tout": faux[0],
            "sans_date": faux[1],
            "sans_groupe": faux[2],
            "nombre": nombre,
        },
        "simulator": {
            "rows": [titres, *[[f"{titres[0][0]}{401 + n}", *row] for n, row in enumerate(rows)]],
            "widths": {"B": 12, "C": 12, "D": 13},
        },
    }
