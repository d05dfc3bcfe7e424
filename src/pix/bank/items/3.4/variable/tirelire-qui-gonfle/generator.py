from pix.core.items import Redraw


def build(v, rng):
    t = rng("dépôts")
    tours, depot, plus = 5, t.randint(4, 12), t.randint(2, 5)
    total = rng.cycle("total", range(70, 160, 2))
    depots = [depot + plus * n for n in range(tours)]
    debut = total - sum(depots)
    if not 5 <= debut <= 80:
        raise Redraw
    totaux = [debut + sum(depots[: n + 1]) for n in range(tours)]
    return {
        "vars": {
            "tours": tours,
            "depot": depot,
            "plus": plus,
            "debut": debut,
            "total": total,
            "sans_plus": debut + tours * depot,
            "plus_avant": total + plus * tours,
            "un_de_moins": totaux[-2],
            "depot_fin": depot + plus * tours,
            "depots": ", ".join(map(str, depots)),
            "totaux": ", ".join(map(str, totaux)),
        }
    }
