PAS = [(0, -1), (1, 0), (0, 1), (-1, 0)]
MOTS = {1: "tourner à droite", -1: "tourner à gauche"}


def texte(marches, longueur, premier, second):
    corps = [f"  {mot}" for mot in ["avancer"] * longueur + [MOTS[premier], "avancer", MOTS[second]]]
    return "\n".join([f"répéter {marches} fois", *corps])


def plan(sens, marches, longueur, cote):
    depart, x, y, cases = sens, 0, 0, [(0, 0)]
    for _ in range(marches):
        for pas, tour in ((longueur, cote), (1, -cote)):
            for _pas in range(pas):
                x, y = x + PAS[sens][0], y + PAS[sens][1]
                cases.append((x, y))
            sens = (sens + tour) % 4
    gauche, haut = min(a for a, _ in cases), min(b for _, b in cases)
    cases = [(a - gauche + 1, b - haut + 1) for a, b in cases]
    largeur, hauteur = max(a for a, _ in cases) + 2, max(b for _, b in cases) + 2
    signes = {cases[0]: "^>v<"[depart], cases[-1]: "A"}
    return "\n".join(
        "".join(signes.get((a, b), "." if (a, b) in cases else "#") for a in range(largeur))
        for b in range(hauteur)
    )


def build(v, rng):
    t = rng("escalier")
    marches, longueur = rng.cycle("escalier", [(3, 1), (4, 1), (5, 1), (3, 2), (4, 2)])
    sens, cote = t.randint(0, 3), t.choice([1, -1])
    juste = texte(marches, longueur, cote, -cote)
    moins, inverse = texte(marches - 1, longueur, cote, -cote), texte(marches, longueur, cote, cote)
    faux, faute = t.choice(
        [
            (
                moins,
                f"Le motif est bon, mais il manque un tour : il faut {marches} tours et non {marches - 1}.",
            ),
            (
                inverse,
                f"Le second virage est du mauvais côté : il faut « {MOTS[-cote]} » pour repartir dans le sens du début.",
            ),
        ]
    )
    motif = ", ".join(ligne.strip() for ligne in juste.split("\n")[1:])
    return {
        "vars": {
            "conditions": {"uses": ["repeat"], "solution": juste},
            "programme": f"répéter {marches} fois [{motif}]",
            "faute": faute,
            "autre_faute": moins if faux == inverse else inverse,
        },
        "simulator": {"worlds": [plan(sens, marches, longueur, cote)], "program": faux},
    }
