from pix.core.items import Redraw, Rng

ACTIVITES = ["Danse", "Judo", "Yoga", "Chorale", "Théâtre", "Échecs", "Dessin", "Couture", "Robotique"]


def build(v: dict, rng: Rng) -> dict:
    cible = rng.cycle("nombre", range(61, 121, 2))
    draw = rng("tableau")
    activites = draw.sample(ACTIVITES, 5)
    grille = [[draw.randint(8, 45), draw.randint(8, 45)] for _ in range(5)]
    public, ligne = draw.choice([0, 1]), draw.randint(0, 4)
    autre = (ligne + 1) % 5
    grille[autre][public] += cible - sum(grille[n][public] for n in range(5) if n != ligne)
    if not 8 <= grille[autre][public] <= 45:
        raise Redraw
    totaux = [sum(rangee[colonne] for rangee in grille) for colonne in (0, 1)]
    tous = sum(totaux) - sum(grille[ligne])
    valeurs = [
        cible,
        grille[ligne][public],
        tous,
        totaux[public],
        totaux[1 - public] - grille[ligne][1 - public],
    ]
    if len(set(valeurs)) < 5:
        raise Redraw
    lignes = [f"|{nom}|{a}|{b}|{a + b}|" for nom, (a, b) in zip(activites, grille, strict=False)]
    return {
        "vars": {
            "tableau": "\n".join(["|Activité|Ados|Adultes|Total|", "|:--|--:|--:|--:|", *lignes,
                                  f"|**Total**|{totaux[0]}|{totaux[1]}|{sum(totaux)}|"]),
            "quel_public": ["d'ados", "d'adultes"][public], "titre": ["Ados", "Adultes"][public],
            "activite": activites[ligne], "cellule": grille[ligne][public], "nombre": cible,
            "total_public": totaux[public], "total_autres": tous, "autre_public": valeurs[4],
        },
        "solution": cible,
    }  # fmt: skip
