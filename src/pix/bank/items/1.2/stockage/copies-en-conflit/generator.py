from pix.core.items.simulators.explorer import line, tree

AJOUTS = [
    "location de la salle",
    "achat de livres",
    "réparation du vélo",
    "prime d'assurance",
    "goûter de rentrée",
    "nouvelles chaises",
    "affiches du tournoi",
    "entrée au musée",
    "billets de bus",
    "trousse de secours",
]


def build(v, rng):
    un, deux, ancien = rng("ajouts").sample(AJOUTS, 3)
    rang = rng.cycle("rang", [0, 1])
    conflits = [f"{v['nom']} (copie en conflit, {nom}).ods" for nom in v["noms_"]]
    textes = {
        f"{v['nom']}.ods": [ancien, un],
        conflits[rang]: [ancien, un, deux],
        conflits[1 - rang]: [ancien, deux],
    }
    heures = {
        f"{v['nom']}.ods": "2026-11-12 08:40",
        conflits[rang]: "2026-11-13 18:05",
        conflits[1 - rang]: "2026-11-14 09:20",
    }
    lignes = [line(n, size="22 ko", modified=heures[n], text="\n".join(t)) for n, t in textes.items()]
    dossier = "Grenier/Commun"
    return {
        "vars": {
            "ajouts": [un, deux],
            "bonne_nom": conflits[rang],
            "bonne": f"{dossier}/{conflits[rang]}",
            "mauvaises": [f"{dossier}/{v['nom']}.ods", f"{dossier}/{conflits[1 - rang]}"],
            "conflits": [f"{dossier}/{n}" for n in conflits],
        },
        "simulator": {
            "tree": tree(
                {
                    "Grenier | icon=cloud": [],
                    dossier: [*lignes, line("lisez-moi.txt", size="1 ko", text="Dossier du groupe.")],
                    "Documents": [],
                }
            )
        },
    }
