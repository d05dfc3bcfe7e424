from pix.core.items import Rng

SUJETS = [
    ("la commande de la cantine", ["Article", "Prix", "Nombre"], "*"),
    ("le stock du club", ["Article", "Reçus", "Sortis"], "-"),
    ("les entrées du spectacle", ["Jour", "Adultes", "Enfants"], "+"),
    ("le partage des frais", ["Groupe", "Somme", "Membres"], "/"),
]
NOMS = ["Alizé", "Brise", "Cime", "Dune", "Étang", "Forêt", "Gué"]


def build(v: dict, rng: Rng) -> dict:
    place, quoi = rng.cycle("cas", [(n, s) for n in range(4, 9) for s in range(4)])
    sujet, titres, signe = SUJETS[quoi]
    draw = rng("valeurs")
    lignes = [f"|**{n}**|{nom}|{draw.randint(41, 90)}|{draw.randint(2, 9)}|" for n, nom in enumerate(NOMS, 2)]
    tete = ["|Ligne|A|B|C|", "|--|:--|--:|--:|", "|**1**|" + "|".join(titres) + "|"]
    arrivee = f"D{place}"
    formule, reponse = f"=B2{signe}C2", f"=B{place}{signe}C{place}"
    voisine = f"=B{place - 1}{signe}C{place - 1}"
    figee = f"=B2{signe}C{place}"
    return {
        "vars": {
            "sujet": sujet,
            "tableau": "\n".join([*tete, *lignes]),
            "arrivee": arrivee,
            "formule": formule,
            "reponse": reponse,
            "pas": place - 2,
        },
        "solution": [reponse],
        "accept": [reponse.lower(), reponse.replace(signe, f" {signe} ")],
        "reject": [formule, voisine, figee, reponse[1:], f"={arrivee}"],
        "feedback": {
            formule: "C'est la formule de départ : en la recopiant, ses références se déplacent.",
            figee: "Les deux références se déplacent : aucune n'est figée par le signe $.",
            reponse[1:]: "Une formule garde toujours son signe = au début.",
        },
    }
