from pix.core.items import Redraw, Rng
from pix.core.items.files import File, table_workbook

JOURS = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam."]
HORAIRES = [(jour, heure) for jour in JOURS for heure in range(9, 20)]
SALLES = ["Cèdre", "Tilleul", "Mésange", "Rivière", "Falaise", "Bruyère"]
ATELIERS = [
    "Couture",
    "Échecs",
    "Guitare",
    "Théâtre",
    "Poterie",
    "Anglais",
    "Yoga",
    "Robotique",
    "Chant",
    "Dessin",
]


def build(v: dict, rng: Rng) -> dict:
    cible = rng.cycle("nombre", range(161, 222, 3))
    draw = rng("lignes")
    salles = draw.sample(SALLES, 4)
    salle = salles[0]
    lignes, propres, pris = [], [], []
    for _ in range(48):
        nom, inscrits = draw.choice(salles), draw.randint(6, 19)
        # Two workshops are never in one room at one time.
        jour, heure = draw.choice([one for one in HORAIRES if not {(nom, *one)} & {*pris}])
        pris += [(nom, jour, heure - 1), (nom, jour, heure), (nom, jour, heure + 1)]
        propres.append([nom, inscrits, draw.choice([0, 0, 1, 2, 3]), draw.choice([True, False])])
        lignes.append([draw.choice(ATELIERS), f"{jour} {heure}:00-{heure + 1}:30"])
    siennes = [x for x in propres if x[0] == salle]
    ecart = cible - sum(x[1] for x in siennes)
    if not siennes or abs(ecart) > 3 * len(siennes):
        raise Redraw
    for rang, x in enumerate(siennes):
        x[1] += ecart // len(siennes) + (1 if rang < ecart % len(siennes) else 0)
    for ligne, (nom, inscrits, forme, mot) in zip(lignes, propres, strict=False):
        ecrit = [nom, nom.upper(), f"{nom}  ", nom.lower()][forme]
        ligne[1] += f" / {ecrit} / {inscrits}{' inscrits' if mot else ''}"
    faux = {
        "sans_nettoyage": sum(x[1] for x in siennes if x[2] != 2),
        "creneaux": len(siennes),
        "total": sum(x[1] for x in propres),
        "sans_nombres": sum(x[1] for x in siennes if not x[3]),
    }
    if len({cible, *faux.values()}) < 5:
        raise Redraw
    classeur = table_workbook("Planning", ["Atelier", "Créneau"], lignes)
    return {
        "vars": {"salle": salle, "nombre": cible, **faux},
        "files": [File("planning.ods", classeur), File("planning.xlsx", classeur)],
        "solution": cible,
    }
