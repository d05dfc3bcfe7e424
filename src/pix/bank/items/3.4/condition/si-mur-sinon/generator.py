from pix.core.items import Redraw

PAS = [(0, -1), (1, 0), (0, 1), (-1, 0)]
REGLE = "répéter jusqu'à arrivée\n  si mur devant\n    {}\n  sinon\n    {}"


def spirale(t, sens, tour):
    """A way that always turns to the same side, inwards: no part of it comes near another."""
    depart, x, y = sens, 0, 0
    grand, petit = t.randint(4, 5), t.randint(3, 4)
    cases = [(0, 0)]
    for longueur in (t.randint(2, grand), petit, grand, t.randint(1, petit - 2 if petit > 2 else 1)):
        for _ in range(longueur):
            x, y = x + PAS[sens][0], y + PAS[sens][1]
            cases.append((x, y))
        sens = (sens + tour) % 4
    for n, (a, b) in enumerate(cases):
        voisines = [m for m, (c, d) in enumerate(cases) if abs(a - c) + abs(b - d) == 1]
        if len(voisines) > 2 or any(abs(m - n) != 1 for m in voisines):
            raise Redraw
    gauche, haut = min(a for a, _ in cases), min(b for _, b in cases)
    cases = [(a - gauche + 1, b - haut + 1) for a, b in cases]
    largeur, hauteur = max(a for a, _ in cases) + 2, max(b for _, b in cases) + 2
    signes = {cases[0]: "^>v<"[depart], cases[-1]: "A"}
    return "\n".join(
        "".join(signes.get((a, b), "." if (a, b) in cases else "#") for a in range(largeur))
        for b in range(hauteur)
    )


def build(v, rng):
    t = rng("plans")
    cote = rng.cycle("cote", [1, -1])
    sens = rng.cycle("sens", [0, 1, 2, 3])
    plans = [spirale(t, (sens + n) % 4, cote) for n in range(3)]
    if len({*plans}) < 3:
        raise Redraw
    tour, autre = ("tourner à droite", "tourner à gauche")[::cote]
    return {
        "vars": {
            "conditions": {"hidden": plans[2:], "uses": ["if"], "solution": REGLE.format(tour, "avancer")},
            "tour": tour,
            "inverse": REGLE.format(autre, "avancer"),
            "echange": REGLE.format("avancer", tour),
        },
        "simulator": {"worlds": plans[:2]},
    }
