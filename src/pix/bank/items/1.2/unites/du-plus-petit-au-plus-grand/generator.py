import json


def build(v, rng):
    unites = ["ko", "Mo", "Go", "To"]
    ordre = [f"{v['nombre']} {unite}" for unite in rng("ordre").shuffle(unites)]
    noms = ["Première", "Deuxième", "Troisième", "Dernière"]
    choix = json.dumps(ordre, ensure_ascii=False)
    champs = ["a", "b", "c", "d"]
    lignes = [
        f"{nom} : ${{{c}§{nom.lower()} taille options={choix}}}" for c, nom in zip(champs, noms, strict=False)
    ]
    bon = {c: f"{v['nombre']} {u}" for c, u in zip(champs, unites, strict=False)}
    faux = dict(bon, b=bon["c"], c=bon["b"])
    return {
        "vars": {"texte": ", ".join(ordre), "lignes": "\n\n".join(lignes)},
        "solution": {c: [t] for c, t in bon.items()},
        "reject": [faux, dict(zip(champs, list(bon.values())[::-1], strict=False))],
    }
