from itertools import product

from pix.core.items import Redraw
from pix.core.items.files import File, Label, Line, Picture, Polygon, Rectangle

SENS = ["le haut", "la droite", "le bas", "la gauche"]
PAS = [(0, -1), (1, 0), (0, 1), (-1, 0)]
CASES = [f"{c}{n}" for c in "ABCDEF" for n in range(1, 7)]


def nom(x, y):
    return f"{'ABCDEF'[x]}{y + 1}"


def suivre(x, y, sens, pas, gauche_est_droite=False, page=False):
    """The cells of the walk; None when it leaves the grid. `page`: turns seen from the page (an error)."""
    cases = []
    for verbe, nombre in pas:
        if verbe == "tourner":
            tour = -nombre if gauche_est_droite else nombre
            sens = (1 if tour > 0 else 3) if page else (sens + tour) % 4
        else:
            x, y = x + PAS[sens][0] * nombre, y + PAS[sens][1] * nombre
            cases.append((x, y))
            if not (0 <= x < 6 and 0 <= y < 6):
                return None
    return cases


def depart_pour(vise, sens, pas):
    """Where to start so as to end in the wanted cell."""
    x, y = vise
    for verbe, nombre in pas:
        if verbe == "tourner":
            sens = (sens + nombre) % 4
        else:
            x, y = x - PAS[sens][0] * nombre, y - PAS[sens][1] * nombre
    return x, y


def parcours_vers(vise, sens, tours):
    """(x, y, steps) of every walk with these turns that stays on the grid and ends in the wanted cell."""
    possibles = []
    for a, b, c in product((1, 2, 3, 4), repeat=3):
        pas = [("avancer", a), ("tourner", tours[0]), ("avancer", b), ("tourner", tours[1]), ("avancer", c)]
        x, y = depart_pour(vise, sens, pas)
        if len({a, b, c}) > 1 and 0 <= x < 6 and 0 <= y < 6 and suivre(x, y, sens, pas):
            possibles.append((x, y, pas))
    return possibles


def dessin(x, y, sens):
    traits = [Line([(60 + 50 * n, 40), (60 + 50 * n, 340)], fill="#5b6b73") for n in range(7)]
    traits += [Line([(60, 40 + 50 * n), (360, 40 + 50 * n)], fill="#5b6b73") for n in range(7)]
    lettres = [Label(78 + 50 * n, 10, "ABCDEF"[n], size=22, fill="#1d2a30") for n in range(6)]
    lettres += [Label(30, 52 + 50 * n, str(n + 1), size=22, fill="#1d2a30") for n in range(6)]
    cx, cy = 85 + 50 * x, 65 + 50 * y
    dx, dy = PAS[sens]
    pointe = [(cx + 18 * dx, cy + 18 * dy)]
    pointe += [(cx - 14 * dx + s * 14 * dy, cy - 14 * dy + s * 14 * dx) for s in (1, -1)]
    fond = Rectangle(60, 40, 300, 300, fill="#ffffff")
    return Picture(380, 360, [fond, *traits, *lettres, Polygon(pointe, fill="#0b5d7a")], background="#eef4f3")


def build(v, rng):
    arrivee = rng.cycle("arrivee", CASES)
    t = rng("parcours")
    vise = ("ABCDEF".index(arrivee[0]), int(arrivee[1]) - 1)
    # The walks that end where this variant's turn wants it, and stay on the grid.
    for sens, tours in t.shuffle([(s, (a, b)) for s in range(4) for a in (1, -1) for b in (1, -1)]):
        possibles = parcours_vers(vise, sens, tours)
        if possibles:
            break
    x, y, pas = t.choice(possibles)
    cases = suivre(x, y, sens, pas)
    faux = suivre(x, y, sens, pas, gauche_est_droite=True), suivre(x, y, sens, pas, page=True)
    refus = sorted({nom(*f[-1]) for f in faux if f} - {arrivee})
    if not refus:
        raise Redraw
    mots = {1: "tourner à droite", -1: "tourner à gauche"}
    lignes = [
        mots[n] if verbe == "tourner" else f"avancer de {n} case{'s' if n > 1 else ''}" for verbe, n in pas
    ]
    return {
        "vars": {
            "depart": nom(x, y),
            "sens": SENS[sens],
            "etapes": "\n".join(f"{n}. {ligne}" for n, ligne in enumerate(lignes, 1)),
            "arrivee": arrivee,
            "trace": ", ".join([nom(x, y), *(nom(*case) for case in cases)]).replace(", ", " → "),
        },
        "solution": arrivee,
        "reject": refus,
        "feedback": dict.fromkeys(
            refus, "Un tour a été pris du mauvais côté : la droite est celle de l'engin."
        ),
        "illustration": File("grille.png", dessin(x, y, sens)),
    }
