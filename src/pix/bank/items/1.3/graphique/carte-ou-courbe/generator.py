from itertools import permutations

from pix.core.items import Rng

SERIES = {
    "cercles proportionnels sur la carte": [
        "Le nombre d'habitants de chaque commune.", "Le nombre de logements de chaque commune.", "Le nombre d'élèves de chaque commune.",
        "Le nombre d'arbres plantés dans chaque commune.", "Le nombre d'emplois de chaque commune."],
    "dégradé de teintes sur la carte": [
        "La part des habitants de moins de 20 ans, en %, dans chaque commune.", "Le nombre d'habitants par km² dans chaque commune.",
        "Le nombre de médecins pour 1 000 habitants dans chaque commune.", "La part des trajets faits à vélo, en %, dans chaque commune.",
        "La part des logements vides, en %, dans chaque commune."],
    "flèches sur la carte": [
        "Les élèves qui vont chaque jour d'une commune à une autre.", "Les camions qui passent d'une commune à une autre.",
        "Les familles qui ont déménagé d'une commune vers une autre.", "Les cyclistes qui roulent d'une commune à une autre.",
        "Les légumes livrés d'une commune à une autre."],
    "courbe dans le temps": [
        "La population de l'agglomération, année après année, depuis 1990.", "La consommation d'eau de l'agglomération, mois après mois.",
        "La température moyenne à Valcombe, jour après jour.", "Les passagers des bus de l'agglomération, mois après mois.",
        "Le niveau de l'Aule à Valcombe, heure par heure."],
}  # fmt: skip
RAISONS = {
    "cercles proportionnels sur la carte": "un effectif par commune : **des cercles proportionnels**",
    "dégradé de teintes sur la carte": "un rapport par commune : **un dégradé de teintes**",
    "flèches sur la carte": "un mouvement d'un lieu à un autre : **des flèches**",
    "courbe dans le temps": "une évolution pour un seul territoire : **une courbe**",
}


def build(v: dict, rng: Rng) -> dict:
    # Counts and ratios are always there: telling them apart is the skill.
    ordres = [
        o
        for o in permutations(SERIES, 3)
        if o and {"cercles proportionnels sur la carte", "dégradé de teintes sur la carte"} <= {*o}
    ]
    textes = rng.cycle("textes", [(a, b) for a in range(5) for b in range(5)])
    ordre = rng.cycle("ordre", ordres)
    draw = rng("series")
    choix = {"cercles proportionnels sur la carte": textes[0], "dégradé de teintes sur la carte": textes[1]}
    donnees = [SERIES[nom][choix.get(nom, draw.randint(0, 4))] for nom in ordre]
    return {
        "vars": {
            "donnees": donnees,
            "raisons": "  \n".join(
                f"{n}. {RAISONS[nom][0].upper()}{RAISONS[nom][1:]}." for n, nom in enumerate(ordre, 1)
            ),
        },
        "solution": {f"s{n}": [nom] for n, nom in enumerate(ordre, 1)},
        "feedback": {
            f"s{n}={faux}": message
            for n, nom in enumerate(ordre, 1)
            for faux, message in (
                (
                    "dégradé de teintes sur la carte",
                    "Un dégradé convient à un rapport, pas à un effectif ni à une évolution.",
                ),
                (
                    "cercles proportionnels sur la carte",
                    "Des cercles montrent des effectifs : un rapport ne dépend pas de la taille.",
                ),
            )
            if nom != faux
        },
    }
