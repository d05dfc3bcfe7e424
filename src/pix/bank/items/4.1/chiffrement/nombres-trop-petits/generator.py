BASES = [(23, 5), (29, 2), (31, 3), (37, 2)]
BORNE = 7


def exchanges():
    """Every exchange (p, g, first secret, second secret) whose numbers are all different, by its key."""
    found = {}
    for p, g in BASES:
        for secret in range(4, BORNE + 1):
            for autre in range(8, p - 2):
                ga, gb = pow(g, secret, p), pow(g, autre, p)
                cle, produit = pow(gb, secret, p), ga * gb % p
                if len({cle, produit, secret, ga, gb, autre}) == 6 and 1 not in (cle, ga, gb):
                    found.setdefault(cle, []).append((p, g, secret, autre))
    return found


def build(v, rng):
    choix = exchanges()
    # The key goes round: neighbours never share it.
    cle = rng.cycle("cle", sorted(choix))
    p, g, secret, autre = rng("echange").choice(choix[cle])
    a, b = rng("prenoms").sample(v["prenoms_possibles"], 2)
    ga, gb = pow(g, secret, p), pow(g, autre, p)
    produit = ga * gb % p
    puissances = ", ".join(f"{g}^{n} → {pow(g, n, p)}" for n in range(2, secret + 1))
    return {
        "vars": {
            "a": a,
            "b": b,
            "p": p,
            "g": g,
            "ga": ga,
            "gb": gb,
            "cle": cle,
            "produit": produit,
            "secret": secret,
            "borne": BORNE,
            "puissances": puissances,
        }
    }
