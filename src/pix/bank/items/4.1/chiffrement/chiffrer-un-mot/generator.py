ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MOTS = (  # noqa: SIM905
    "SAPIN TRAIN FLEUR ROUTE NUAGE POMME MATIN PORTE SUCRE LIVRE ROBOT TIGRE CANOT PISTE BALAI SIROP MELON "
    "PIANO GENOU CANAL CHIEN VAGUE PLUME OLIVE"
).split()
EXEMPLES = ["BAL", "CAP", "DEN", "FIL", "GEL", "LAC", "MAI", "BEC"]


def decale(mot, rangs):
    return "".join(ALPHABET[(ALPHABET.index(lettre) + rangs) % 26] for lettre in mot)


def tours_de(mot, rangs):
    return [lettre for lettre in mot if ALPHABET.index(lettre) + rangs > 25]


def build(v, rng):
    possibles = [(mot, r) for mot in MOTS for r in range(3, 12) if len(tours_de(mot, r)) == 1]
    clair = rng.cycle("clair", sorted({mot for mot, _ in possibles}))
    decalage = rng("decalage").choice([r for mot, r in possibles if mot == clair])
    exemple = rng("exemple").choice([mot for mot in EXEMPLES if not tours_de(mot, decalage)])
    a, b = rng("prenoms").sample(v["prenoms_possibles"], 2)
    chiffre = decale(clair, decalage)
    return {
        "vars": {
            "a": a,
            "b": b,
            "clair": clair,
            "decalage": decalage,
            "exemple": exemple,
            "exemple_code": decale(exemple, decalage),
            "chiffre": chiffre,
            "recul": decale(clair, -decalage),
            "un_de_moins": decale(clair, decalage - 1),
            "pas_a_pas": ", ".join(f"{c} → {d}" for c, d in zip(clair, chiffre, strict=True)),
            "lettre_tour": tours_de(clair, decalage)[0],
        }
    }
