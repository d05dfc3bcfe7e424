from pix.core.items import Redraw

SENS = ["le haut", "la droite", "le bas", "la gauche"]
PAS = [(0, -1), (1, 0), (0, 1), (-1, 0)]
# The middle is too far from every edge for such a loop to end there.
CASES = [f"{c}{n}" for c in "ABCDEFGHIJ" for n in range(1, 11) if c not in "EF" or n not in (5, 6)]


def nom(case):
    return f"{'ABCDEFGHIJ'[case[0]]}{case[1] + 1}"


def bouge(case, sens, nombre):
    return case[0] + PAS[sens][0] * nombre, case[1] + PAS[sens][1] * nombre


def parcours(t, case):
    """A loop that ends on this cell without leaving the grid: (settings, cells after each turn), or None."""
    tours, (a, b), c = t.randint(3, 4), t.choice([(1, 2), (2, 1)]), t.randint(1, 3)
    sens, virage = t.randint(0, 3), t.choice([1, -1])
    cote = (sens + virage) % 4
    depart = bouge(bouge(case, sens, -c - tours * a), cote, -tours * b)
    cases = [bouge(bouge(depart, sens, n * a), cote, n * b) for n in range(tours + 1)]
    if not all(0 <= x < 10 and 0 <= y < 10 for x, y in cases):
        return None
    return (tours, a, b, c, sens, virage, cote), cases


def build(v, rng):
    t = rng("boucle")
    arrivee = rng.cycle("arrivee", CASES)
    case = "ABCDEFGHIJ".index(arrivee[0]), int(arrivee[1:]) - 1
    trouve = next(filter(None, (parcours(t, case) for _ in range(60))), None)
    if trouve is None:
        raise Redraw
    (tours, a, b, c, sens, virage, cote), cases = trouve
    depart = cases[0]
    refus = [
        bouge(cases[tours - 1], sens, c),
        bouge(cases[1], sens, c),
        bouge(bouge(depart, sens, tours * (a + c)), cote, tours * b),
        bouge(bouge(depart, sens, c + tours * a), cote, -tours * b),
        cases[-1],
    ]
    dedans = [f for f in refus if 0 <= f[0] < 10 and 0 <= f[1] < 10 and f != case]
    return {
        "vars": {
            "depart": nom(depart),
            "sens": SENS[sens],
            "tours": tours,
            "a": a,
            "b": b,
            "c": c,
            "virage": "droite" if virage == 1 else "gauche",
            "retour": "gauche" if virage == 1 else "droite",
            "arrivee": arrivee,
            "trace": ", ".join(nom(place) for place in cases[1:]),
            "moins": nom(bouge(cases[tours - 1], sens, c)),
        },
        "solution": arrivee,
        "reject": sorted({nom(f) for f in dedans}),
        "feedback": {
            nom(cases[-1]): "Il reste la dernière instruction, après la boucle.",
            nom(bouge(cases[tours - 1], sens, c)): "Vous avez fait un tour de moins.",
        },
    }
