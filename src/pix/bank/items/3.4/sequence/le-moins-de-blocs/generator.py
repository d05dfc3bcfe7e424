from pix.core.items import Redraw

PAS = [(0, -1), (1, 0), (0, 1), (-1, 0)]


def plus_courts(libres, depart):
    """The shortest program to each cell that has only one, searched over (place, heading)."""
    tete, vus, trouves = {depart: [[]]}, {depart}, {}
    while tete:
        arrivees, suivants = {}, {}
        for (x, y, sens), programmes in tete.items():
            arrivees.setdefault((x, y), []).extend(programmes)
            suites = [
                ((x, y, (sens + 1) % 4), "tourner à droite"),
                ((x, y, (sens + 3) % 4), "tourner à gauche"),
            ]
            devant = (x + PAS[sens][0], y + PAS[sens][1])
            if devant in libres:
                suites.insert(0, ((*devant, sens), "avancer"))
            for suite, ordre in suites:
                if suite not in vus:
                    suivants.setdefault(suite, []).extend([*ordres, ordre] for ordres in programmes[:2])
        for place, programmes in arrivees.items():
            trouves.setdefault(place, programmes)
        vus |= set(suivants)
        tete = suivants
    return {place: programmes[0] for place, programmes in trouves.items() if len(programmes) == 1}


def build(v, rng):
    t = rng("terrain")
    blocs = rng.cycle("blocs", [10, 11])
    for _ in range(60):
        libres = [(a, b) for b in range(1, 6) for a in range(1, 7) if t.randint(0, 9) > 2]
        depart, sens = t.choice(libres), t.randint(0, 3)
        programmes = plus_courts(frozenset(libres), (*depart, sens))
        buts = [
            place
            for place, ordres in sorted(programmes.items())
            if len(ordres) == blocs and sum(o != "avancer" for o in ordres) in (3, 4)
        ]
        if buts:
            but = t.choice(buts)
            ordres = programmes[but]
            break
    else:
        raise Redraw
    signes = {depart: "^>v<"[sens], but: "A"}
    plan = ["".join(signes.get((a, b), "." if (a, b) in libres else "#") for a in range(8)) for b in range(7)]
    return {
        "vars": {
            "conditions": {"solution": "\n".join(ordres), "at_most": blocs},
            "blocs": blocs,
            "programme": ", ".join(ordres),
        },
        "simulator": {"worlds": ["\n".join(plan)], "limit": blocs},
    }
