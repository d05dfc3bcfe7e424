NOMS = [
    "Abrivert",
    "Ardoisine",
    "Coffrane",
    "Granivo",
    "Hangaria",
    "Lumiaire",
    "Nuagine",
    "Silovar",
    "Remisol",
    "Cellaria",
    "Fenilor",
    "Garenne",
    "Dolmenia",
    "Grangeo",
]


def build(v, rng):
    bonne = rng.cycle("bonne", NOMS)
    petite, seule, chere = rng("noms").sample([n for n in NOMS if n[0] != bonne[0]], 3)
    t = rng("nombres")
    besoin = t.randint(6, 14)
    achat, an = t.randint(18, 26) * 50, t.randint(11, 17) * 10
    total = achat + 5 * an
    budget = (total // 100 + 1) * 100
    achat_chere = achat - t.randint(5, 9) * 50
    an_chere = (budget + t.randint(2, 4) * 60 - achat_chere) // 50 * 10 + 10
    offres = [
        (bonne, besoin + t.randint(0, 2), 2, achat, an),
        (petite, besoin - t.randint(1, 2), 3, achat - 100, an - 20),
        (seule, besoin + t.randint(2, 4), 1, achat - 200, an - 10),
        (chere, besoin + t.randint(0, 3), 2, achat_chere, an_chere),
    ]
    lignes = [
        f"| {n} | {p} To | {li} | {a} € + {f} €/an |" for n, p, li, a, f in rng("ordre").shuffle(offres)
    ]
    return {
        "vars": {
            "besoin": besoin,
            "budget": budget,
            "lignes": "\n".join(lignes),
            "bonne": bonne,
            "petite": petite,
            "seule": seule,
            "chere": chere,
            "place_bonne": offres[0][1],
            "lieux_bonne": 2,
            "achat_bonne": achat,
            "an_bonne": an,
            "total_bonne": total,
            "achat_chere": achat_chere,
            "an_chere": an_chere,
            "total_chere": achat_chere + 5 * an_chere,
        },
        "reject": [petite, seule, chere],
        "feedback": {
            petite: "Cette offre n'a pas assez de place.",
            seule: "Tout y est gardé dans un seul lieu.",
            chere: "Moins chère à l'achat, elle coûte trop sur cinq ans.",
        },
    }
