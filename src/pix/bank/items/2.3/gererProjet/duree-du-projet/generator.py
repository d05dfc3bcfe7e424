from pix.core.items import Redraw

PROJETS = [
    "un spectacle",
    "un jardin partagé",
    "un journal",
    "une fête de rue",
    "une exposition",
    "un tournoi",
]
FORME = {"A": "", "B": "", "C": "A", "D": "A, B", "E": "B", "F": "C, D", "G": "D, E", "H": "F, G", "I": "E"}


def fins(durees):
    """End of each task, and the task it waited for last."""
    fin, avant = {}, {}
    for nom, attend in FORME.items():
        precedents = [one for one in attend.split(", ") if one]
        avant[nom] = max(precedents, key=lambda one: fin[one]) if precedents else ""
        fin[nom] = durees[nom] + (fin[avant[nom]] if precedents else 0)
    return fin, avant


def build(v, rng):
    draw = rng("taches")
    voulu = rng.cycle("duree", list(range(17, 29)))
    durees = {nom: draw.randint(2, 7) for nom in FORME}
    durees["H"] = 3
    fin, _ = fins(durees)
    durees["H"] += voulu - fin["H"]
    if not 2 <= durees["H"] <= 9:
        raise Redraw
    fin, avant = fins(durees)
    if (
        len({fin["F"], fin["G"]}) < 2
        or len({fin["C"], fin["D"]}) < 2
        or len({fin["D"], fin["E"]}) < 2
        or fin["A"] == fin["B"]
        or fin["I"] >= voulu
    ):
        raise Redraw
    chemin = ["H"]
    while avant[chemin[0]]:
        chemin.insert(0, avant[chemin[0]])
    court = min(fin["F"], fin["G"]) + durees["H"]
    lignes = [[nom, durees[nom], FORME[nom].replace(", ", " et ") or "aucune"] for nom in FORME]
    return {
        "vars": {
            "projet": rng.cycle("projet", PROJETS), "duree": voulu, "somme": sum(durees.values()), "autre": court,
            "chemin": " → ".join(chemin), "calcul": " + ".join(str(durees[nom]) for nom in chemin),
        },
        "tables": {"taches": [["Tâche", "Durée", "Finies avant"], *lignes]},
    }  # fmt: skip
