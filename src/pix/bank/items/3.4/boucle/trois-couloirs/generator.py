from pix.core.items import Redraw

PAS = [(0, -1), (1, 0), (0, 1), (-1, 0)]
MOTS = {1: "tourner à droite", -1: "tourner à gauche"}


def plan(t, sens, tours):
    """Three corridors, the last of which goes on past the flag."""
    x, y, depart = 0, 0, sens
    cases = [(0, 0)]
    longueurs = [t.randint(2, 4), t.randint(2, 4), t.randint(1, 3)]
    for rang, longueur in enumerate(longueurs):
        for _ in range(longueur):
            x, y = x + PAS[sens][0], y + PAS[sens][1]
            cases.append((x, y))
        if rang < 2:
            sens = (sens + tours[rang]) % 4
    but = (x, y)
    cases.append((x + PAS[sens][0], y + PAS[sens][1]))
    gauche, haut = min(a for a, _ in cases), min(b for _, b in cases)
    cases = [(a - gauche + 1, b - haut + 1) for a, b in cases]
    but = (but[0] - gauche + 1, but[1] - haut + 1)
    if len(cases) > len({*cases}):
        raise Redraw
    largeur, hauteur = max(a for a, _ in cases) + 2, max(b for _, b in cases) + 2
    signes = {cases[0]: "^>v<"[depart], but: "A"}
    return "\n".join(
        "".join(signes.get((a, b), "." if (a, b) in cases else "#") for a in range(largeur))
        for b in range(hauteur)
    ), longueurs


def build(v, rng):
    t = rng("plans")
    sens = rng.cycle("sens", [0, 1, 2, 3])
    tours = t.choice([[1, -1], [-1, 1], [1, 1], [-1, -1]])
    plans = [plan(t, sens, tours) for _ in range(3)]
    if any(plans[0][1][n] == plans[1][1][n] for n in range(3)):
        raise Redraw
    jusqu_au_mur = "répéter jusqu'à mur devant\n  avancer"
    lignes = [
        jusqu_au_mur,
        MOTS[tours[0]],
        jusqu_au_mur,
        MOTS[tours[1]],
        "répéter jusqu'à arrivée\n  avancer",
    ]
    programme = "répéter jusqu'à mur devant [avancer], {}, répéter jusqu'à mur devant [avancer], {}, répéter jusqu'à arrivée [avancer]"
    return {
        "vars": {
            "conditions": {"hidden": [plans[2][0]], "solution": "\n".join(lignes)},
            "programme": programme.format(MOTS[tours[0]], MOTS[tours[1]]),
            "que_avancer": "répéter jusqu'à arrivée\n  avancer",
            "trop_loin": "\n".join([*lignes[:-1], jusqu_au_mur]),
        },
        "simulator": {"worlds": [texte for texte, _ in plans[:2]]},
    }
