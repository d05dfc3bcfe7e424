from pix.core.items import Rng

MOIS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet"]
COLONNES = {"B": "les recettes", "C": "les dépenses"}
PLAGES = [(c, a, b) for c in "BC" for a in range(1, 5) for b in range(a + 2, 7)]


def build(v: dict, rng: Rng) -> dict:
    lettre, debut, fin = rng.cycle("plage", PLAGES)
    haut, bas = debut + 2, fin + 2
    draw = rng("montants")
    lignes = [
        f"|**{n + 2}**|{m.capitalize()}|{draw.randint(410, 980)}|{draw.randint(210, 690)}|"
        for n, m in enumerate(MOIS)
    ]
    entete = ["|Ligne|A|B|C|", "|--|:--|--:|--:|", "|**1**|Mois|Recettes|Dépenses|"]
    autre = "C" if lettre == "B" else "B"
    return {
        "vars": {
            "tableau": "\n".join([*entete, *lignes]),
            "quoi": COLONNES[lettre],
            "debut": MOIS[debut],
            "de_debut": ("d'" if debut == 3 else "de ") + MOIS[debut],
            "fin": MOIS[fin],
            "lettre": lettre,
            "haut": haut,
            "bas": bas,
        },
        "solution": [
            f"{lettre}{haut}:{lettre}{bas}",
            f"{lettre}{bas}:{lettre}{haut}",
            f"${lettre}${haut}:${lettre}${bas}",
            f"{lettre}{haut} à {lettre}{bas}",
            f"de {lettre}{haut} à {lettre}{bas}",
        ],
        "accept": [f"{lettre.lower()}{haut} : {lettre.lower()}{bas}"],
        "reject": [
            f"{lettre}{haut - 1}:{lettre}{bas - 1}",
            f"{autre}{haut}:{autre}{bas}",
            f"{lettre}{haut}:{lettre}{bas - 1}",
            f"{lettre}{haut + 1}:{lettre}{bas}",
            f"A{haut}:{lettre}{bas}",
            f"{lettre}{haut};{lettre}{bas}",
        ],
        "feedback": {
            f"{lettre}{haut - 1}:{lettre}{bas - 1}": "Les titres occupent la ligne 1 : tout est décalé d'une ligne.",
            f"{autre}{haut}:{autre}{bas}": "Les lignes sont justes, mais c'est l'autre colonne.",
            f"{lettre}{haut};{lettre}{bas}": "Le point-virgule désigne deux cellules seules ; la plage s'écrit avec deux-points.",
        },
    }
