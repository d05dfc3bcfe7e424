PAS = [(0, -1), (1, 0), (0, 1), (-1, 0)]
MOTS = {1: "tourner à droite", -1: "tourner à gauche"}


def programme(m, k, virage):
    return f"répéter {m} fois\n  répéter {k} fois\n    avancer\n    ramasser\n  {virage}"


def build(v, rng):
    m, k = rng.cycle("cotes", [(m, k) for m in (2, 3) for k in (3, 4, 5, 6, 7, 8)])
    t = rng("potager")
    sens, cote = t.randint(0, 3), t.choice([1, -1])
    depart, x, y, cases = sens, 0, 0, [(0, 0)]
    for _ in range(m):
        for _pas in range(k):
            x, y = x + PAS[sens][0], y + PAS[sens][1]
            cases.append((x, y))
        sens = (sens + cote) % 4
    gauche, haut = min(a for a, _ in cases), min(b for _, b in cases)
    cases = [(a - gauche + 1, b - haut + 1) for a, b in cases]
    largeur, hauteur = max(a for a, _ in cases) + 2, max(b for _, b in cases) + 2
    signes = dict.fromkeys(cases, "*") | {cases[0]: "^>v<"[depart]}
    plan = "\n".join("".join(signes.get((a, b), ".") for a in range(largeur)) for b in range(hauteur))
    virage = MOTS[cote]
    return {
        "vars": {
            "conditions": {"goal": False, "take": True, "solution": programme(m, k, virage)},
            "m": m,
            "k": k,
            "total": m * k,
            "programme": f"répéter {m} fois [répéter {k} fois [avancer, ramasser], {virage}]",
            "une_boucle": f"répéter {k} fois\n  avancer\n  ramasser\n{virage}",
            "de_plus": programme(m + 1, k, virage),
        },
        "simulator": {"worlds": [plan]},
    }
