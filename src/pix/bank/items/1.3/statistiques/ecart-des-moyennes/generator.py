from decimal import Decimal

from pix.core.items import Redraw, Rng


def serie(draw, nombre, total):
    valeurs = draw.sample(range(total // nombre - 8, total // nombre + 9), nombre - 1)
    derniere = total - sum(valeurs)
    if not 9 <= derniere <= 60 or derniere in valeurs:
        raise Redraw
    return draw.shuffle([*valeurs, derniere])


def build(v: dict, rng: Rng) -> dict:
    demi_points = rng.cycle("ecart", list(range(2, 24)))  # difference of means, in quarters of a unit
    draw = rng("series")
    moyenne_a = draw.randint(28, 36)
    total_a = 5 * moyenne_a
    moyenne_b = moyenne_a + Decimal(demi_points) / 4
    total_b = int(4 * moyenne_b)
    if total_b >= total_a - 2:
        raise Redraw
    a, b = serie(draw, 5, total_a), serie(draw, 4, total_b)
    ecart = (moyenne_b - moyenne_a).normalize()
    ecart_totaux = total_a - total_b
    if ecart_totaux == ecart:
        raise Redraw
    return {
        "vars": {
            "serie_a": ", ".join(map(str, a)),
            "serie_b": ", ".join(map(str, b)),
            "total_a": total_a,
            "total_b": total_b,
            "moyenne_a": moyenne_a,
            "moyenne_b": Decimal(moyenne_b).normalize(),
            "ecart": ecart,
            "ecart_totaux": ecart_totaux,
        },
        "solution": ecart,
    }
