from pix.core.items import Redraw
from pix.core.items.names import all_apart

TACHES = [
    "coller les affiches",
    "acheter les boissons",
    "répéter la chanson",
    "ranger le local",
    "gonfler les ballons",
    "écrire aux familles",
]


def build(v, rng):
    if not all_apart([v["bon"], *v["prenoms"]]):
        raise Redraw
    draw = rng("taches")
    tache = rng.cycle("tache", TACHES)
    autres = draw.sample([one for one in TACHES if one != tache], 3)
    jours = draw.sample(list(range(8, 27)), 5)
    lignes = [(tache, v["bon"], jours[0]), (tache, v["prenoms"][0], jours[1])]
    lignes += [
        (autre, nom, jour) for autre, nom, jour in zip(autres, v["prenoms"][1:], jours[2:], strict=True)
    ]
    table = "| Tâche | Qui | Avant le |\n|---|---|---|\n" + "".join(
        f"| {nom[0].upper()}{nom[1:]} | {qui} | {jour} mars |\n" for nom, qui, jour in draw.shuffle(lignes)
    )
    return {
        "vars": {"tache": tache, "jour": jours[0]},
        "simulator": {"new_pages": {"grenier/taches": {"title": "Tâches de la fête (2027)", "body": table}}},
    }
