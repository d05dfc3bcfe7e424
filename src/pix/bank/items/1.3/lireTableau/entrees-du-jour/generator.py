from pix.core.items import Rng

JOURS = ["Lundi", "Mardi", "Jeudi", "Vendredi", "Samedi"]
MOMENTS = ["Matin", "Midi", "Soir"]


def build(v: dict, rng: Rng) -> dict:
    nombre = rng.cycle("nombre", range(13, 98))
    ligne, colonne = rng.cycle("place", [(i, j) for i in range(5) for j in range(3)])
    autres = rng("valeurs").sample([n for n in range(13, 98) if n != nombre], 14)
    autres.insert(3 * ligne + colonne, nombre)
    grille = [autres[3 * i : 3 * i + 3] for i in range(5)]
    lignes = ["|".join(["", jour, *map(str, grille[i]), ""]) for i, jour in enumerate(JOURS)]
    feedback = {}
    for j in range(3):
        if j != colonne:
            feedback[grille[ligne][j]] = f"C'est la bonne ligne, mais dans la colonne {MOMENTS[j]}."
    for i in range(5):
        if i != ligne:
            feedback[grille[i][colonne]] = f"C'est la bonne colonne, mais sur la ligne {JOURS[i]}."
    return {
        "vars": {
            "tableau": "\n".join(["|Jour|Matin|Midi|Soir|", "|:--|--:|--:|--:|", *lignes]),
            "jour": JOURS[ligne].lower(),
            "moment": MOMENTS[colonne].lower(),
            "nombre": nombre,
            "colonne_voisine": grille[ligne][colonne - 1 if colonne == 2 else colonne + 1],
            "ligne_voisine": grille[ligne - 1 if ligne == 4 else ligne + 1][colonne],
        },
        "solution": nombre,
        "feedback": feedback,
        "reject": [n for n in autres if n != nombre],
    }
