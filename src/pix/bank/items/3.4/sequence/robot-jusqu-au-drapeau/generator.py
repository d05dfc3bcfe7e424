from pix.core.items import Redraw

PAS = [(0, -1), (1, 0), (0, 1), (-1, 0)]
MOTS = {1: "tourner à droite", -1: "tourner à gauche"}


def build(v, rng):
    t = rng("plan")
    sens = rng.cycle("sens", [0, 1, 2, 3])
    depart, x, y = sens, t.randint(1, 6), t.randint(1, 5)
    tours = t.choice([[1, -1], [-1, 1], [1, 1], [-1, -1]])
    cases, lignes = [(x, y)], []
    for rang, longueur in enumerate([t.randint(2, 3), t.randint(2, 3), t.randint(1, 2)]):
        for _ in range(longueur):
            x, y = x + PAS[sens][0], y + PAS[sens][1]
            cases.append((x, y))
            lignes.append("avancer")
        if rang < 2:
            lignes.append(MOTS[tours[rang]])
            sens = (sens + tours[rang]) % 4
    if any(not (1 <= a <= 6 and 1 <= b <= 5) for a, b in cases) or len(cases) > len({*cases}):
        raise Redraw
    # Floor on the way alone: no other variant's program can suit this map by chance.
    plan = ["".join("." if (a, b) in cases else "#" for a in range(8)) for b in range(7)]
    for (a, b), signe in ((cases[0], "^>v<"[depart]), (cases[-1], "A")):
        plan[b] = plan[b][:a] + signe + plan[b][a + 1 :]
    return {
        "vars": {"conditions": {"solution": "\n".join(lignes)}, "programme": ", ".join(lignes)},
        "simulator": {"worlds": ["\n".join(plan)]},
    }
