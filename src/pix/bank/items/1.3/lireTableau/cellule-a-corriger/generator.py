from pix.core.items import Rng

ARTICLES = [
    "assiettes",
    "ballons",
    "cordes",
    "gourdes",
    "lampes",
    "nappes",
    "piquets",
    "seaux",
    "tapis",
    "tentes",
]
COLONNES = {"B": "le prix", "C": "le stock"}


def build(v: dict, rng: Rng) -> dict:
    lettre, ligne = rng.cycle("cellule", [(c, n) for n in range(2, 9) for c in "BC"])
    draw = rng("articles")
    articles = draw.sample(ARTICLES, 7)
    prix, stock = draw.sample(range(3, 29), 7), draw.sample(range(30, 95), 7)
    lignes = [
        f"|**{n}**|{a.capitalize()}|{p}|{s}|"
        for n, a, p, s in zip(range(2, 9), articles, prix, stock, strict=False)
    ]
    entete = ["|Ligne|A|B|C|", "|--|:--|--:|--:|", "|**1**|Article|Prix|Stock|"]
    autre = "C" if lettre == "B" else "B"
    return {
        "vars": {
            "tableau": "\n".join([*entete, *lignes]),
            "article": articles[ligne - 2],
            "quoi": COLONNES[lettre],
            "lettre": lettre,
            "ligne": ligne,
        },
        "solution": [f"{lettre}{ligne}", f"${lettre}${ligne}"],
        "accept": [f"{lettre.lower()}{ligne}", f"{lettre} {ligne}"],
        "reject": [
            f"{lettre}{ligne - 1}",
            f"{autre}{ligne}",
            f"{ligne}{lettre}",
            f"{lettre}{ligne + 1}",
            f"A{ligne}",
        ],
        "feedback": {
            f"{lettre}{ligne - 1}": "La ligne des titres porte le numéro 1 : la première donnée est sur la ligne 2.",
            f"{autre}{ligne}": "C'est la bonne ligne, mais l'autre colonne.",
            f"{ligne}{lettre}": "L'ordre est fixé : la lettre d'abord, le numéro ensuite.",
        },
    }
