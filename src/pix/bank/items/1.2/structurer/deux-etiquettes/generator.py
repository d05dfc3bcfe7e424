from itertools import combinations

from pix.core.items import Redraw

MOTS = [
    "été",
    "hiver",
    "plage",
    "forêt",
    "concert",
    "goûter",
    "nuit",
    "musée",
    "sport",
    "fête",
    "marché",
    "neige",
]


def build(v, rng):
    mots = rng("mots").sample(MOTS, 6)
    t = rng("photos")
    noms = [f"P{n}" for n in sorted(t.sample(range(11, 99), 7))]
    bonnes, autres = mots[:2], mots[2:]
    # Two photos have both labels, two more have each of them, the last one has something else.
    voulues = [[*bonnes, autre] for autre in t.sample(autres, 2)]
    voulues += [[bonne, *t.sample(autres, 2)] for bonne in (*bonnes, *bonnes)] + [t.sample(autres, 3)]
    photos = dict(zip(t.shuffle(noms), map(t.shuffle, voulues), strict=True))

    def avec(etiquettes):
        return [nom for nom in noms if all(e in photos[nom] for e in etiquettes)]

    cibles = avec(bonnes)
    paires = [p for p in combinations(mots, 2) if avec(p) == cibles]
    seules = [len(avec([mot])) for mot in bonnes]
    communes = [mot for mot in mots[2:] if all(mot in photos[nom] for nom in cibles)]
    if (
        len(cibles) != 2
        or len(paires) != 1
        or min(seules) < 4
        or communes
        or min(len(avec([m])) for m in mots) < 2
    ):
        raise Redraw
    combien = {mot: len(avec([mot])) for mot in mots}
    return {
        "vars": {
            "bonnes": bonnes,
            "cibles": cibles,
            "lignes": "\n".join(f"| {nom} | {', '.join(photos[nom])} |" for nom in noms),
            "autres": [
                {
                    "text": m,
                    "feedback": f"« {m} » n'est pas une étiquette commune à {cibles[0]} et {cibles[1]} "
                    f"({combien[m]} photos la portent).",
                }
                for m in autres
            ],
        }
    }
