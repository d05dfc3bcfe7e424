from pix.core.items import Redraw

TAILLES = [10, 20, 50, 100, 200, 500, 1000, 2000]


def build(v, rng):
    n = rng.cycle("n", [k for k in range(112, 196) if k % 10])
    t = rng("durees")
    a, b = t.randint(2, 6), t.randint(11, 60)
    # Bêta wins from n on: a·n² > fixe + b·n, and not at n − 1.
    bas, haut = a * (n - 1) ** 2 - b * (n - 1), a * n * n - b * n
    fixe = t.randint(bas, haut - 1)
    if fixe < 5000 or haut - bas < 20:
        raise Redraw
    lignes = [[k, a * k * k, fixe + b * k] for k in TAILLES]
    return {
        "tables": {"durees": [["n", "Alpha", "Bêta"], *lignes]},
        "vars": {
            "n": n,
            "a": a,
            "b": b,
            "fixe": fixe,
            "mesure": next(k for k, alpha, beta in lignes if beta < alpha),
            "alpha_avant": a * (n - 1) ** 2,
            "beta_avant": fixe + b * (n - 1),
            "alpha_apres": a * n * n,
            "beta_apres": fixe + b * n,
        },
    }
