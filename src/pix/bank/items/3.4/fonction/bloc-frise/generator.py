from pix.core.items import Redraw


def build(v, rng):
    total = rng.cycle("total", range(61, 140))
    t = rng("bloc")
    for _ in range(400):
        a, b, c, d, tours = (
            t.randint(2, 9),
            t.randint(2, 4),
            t.randint(2, 6),
            t.randint(2, 9),
            t.randint(3, 6),
        )
        bloc = a + b * c
        if bloc * (tours + 1) + d * tours == total and len({a, c, d}) == 3:
            break
    else:
        raise Redraw
    faux = {
        "sans_fin": (bloc + d) * tours,
        "une_fois": bloc + d * tours,
        "sans_repeter": (a + c) * (tours + 1) + d * tours,
    }
    return {"vars": {"a": a, "b": b, "c": c, "d": d, "tours": tours, "bloc": bloc, "total": total, **faux}}
