from pix.core.items import Redraw
from pix.core.items.files import File, table_workbook


def build(v, rng):
    nombre = rng.cycle("nombre", range(6, 22))
    tirage = rng("lignes")
    lignes = 60
    masquees = sorted(tirage.sample(range(3, lignes), nombre))
    groupes = sum(1 for rang, un in enumerate(masquees) if rang == 0 or un != masquees[rang - 1] + 1)
    if groupes == nombre:
        raise Redraw
    rows = [
        [
            n,
            tirage.choice(v["prenoms_"]),
            tirage.choice(v["noms"]),
            tirage.choice(["Chorale", "Judo", "Échecs", "Poterie"]),
        ]
        for n in tirage.sample(range(1000, 9999), lignes)
    ]
    classeur = table_workbook(
        "Inscrits", ["Numéro", "Prénom", "Nom", "Atelier"], rows, hidden_rows=frozenset(masquees)
    )
    return {
        "vars": {"nombre": nombre, "groupes": groupes, "lignes": lignes},
        "files": [File("inscrits.ods", classeur), File("inscrits.xlsx", classeur)],
        "solution": nombre,
    }
