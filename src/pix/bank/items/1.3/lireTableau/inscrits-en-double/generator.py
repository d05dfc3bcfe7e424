from datetime import date, timedelta

from pix.core.items import Redraw, Rng
from pix.core.items.files import File, table_workbook


def build(v: dict, rng: Rng) -> dict:
    nombre = rng.cycle("nombre", range(93, 113))
    draw = rng("personnes")
    noms = draw.sample(
        [(nom, prenom) for nom in v["patronymes"][::2] for prenom in v["prenoms"][::5]], nombre - 3
    )

    def naissance():
        return date(1962, 1, 1) + timedelta(days=draw.randint(0, 17500))

    personnes = [(nom, prenom, naissance()) for nom, prenom in noms]
    personnes += [(nom, prenom, naissance()) for nom, prenom, _ in draw.sample(personnes, 3)]  # namesakes
    seules = [p for p in personnes if [q[:2] for q in personnes].count(p[:2]) == 1]
    repetees = draw.sample(seules, 6)
    triple = repetees[0]
    if len(set(personnes)) < nombre:
        raise Redraw
    lignes = [[*p, draw.choice(["Guichet", "En ligne"])] for p in personnes]
    lignes += [[*p, draw.choice(["Guichet", "En ligne"])] for p in [*repetees, triple]]
    lignes = draw.shuffle(lignes)
    classeur = table_workbook("Inscriptions", ["Nom", "Prénom", "Naissance", "Lieu"], lignes)
    return {
        "vars": {
            "nombre": nombre,
            "lignes": len(lignes),
            "noms": nombre - 3,
            "homonymes": 3,
            "en_trop": len(lignes) - nombre,
            "repetees": len(repetees),
            "sans_doubles": nombre - len(repetees),
        },
        "files": [File("inscriptions.ods", classeur), File("inscriptions.xlsx", classeur)],
        "solution": nombre,
    }
