from decimal import Decimal

from pix.core.items import Redraw, Rng


def build(v: dict, rng: Rng) -> dict:
    voix = rng.cycle("voix", range(6, 24))
    place, draw = rng("place").choice(range(4)), rng("autres")
    a, b = draw.randint(4, 20), draw.randint(4, 20)
    c = 50 - voix - a - b
    if not 4 <= c <= 20 or len({voix, a, b, c}) < 4:
        raise Redraw
    votes = [a, b, c]
    votes.insert(place, voix)
    noms = v["vote"]["noms"]
    part = 2 * voix
    lignes = [f"|{nom}|{n}|" for nom, n in zip(noms, votes, strict=False)]
    return {
        "vars": {
            "nom": noms[place],
            "voix": voix,
            "part": part,
            "total": 50,
            "somme": " + ".join(map(str, votes)),
            "quotient": Decimal(part) / 100,
            "tableau": "\n".join(["|Choix|Votes|", "|:--|--:|", *lignes]),
        },
        "solution": part,
    }
