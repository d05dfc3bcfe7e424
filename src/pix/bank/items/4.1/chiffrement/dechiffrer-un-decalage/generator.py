ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MOTS = [
    "VALISE",
    "CRAYON",
    "TIROIR",
    "MOULIN",
    "ECURIE",
    "VERGER",
    "RUCHER",
    "LAVOIR",
    "POTEAU",
    "CHALET",
    "RADEAU",
    "TUNNEL",
    "PISTON",
    "VALLON",
    "TREMIE",
    "BALISE",
    "CAHUTE",
    "HANGAR",
    "PALIER",
    "ARCADE",
]


def decale(mot, rangs):
    return "".join(ALPHABET[(ALPHABET.index(lettre) + rangs) % 26] for lettre in mot)


def tours_de(mot, rangs):
    return [lettre for lettre in mot if ALPHABET.index(lettre) + rangs > 25]


def build(v, rng):
    clair = rng.cycle("clair", MOTS)
    # One letter, and only one, goes round after Z: the same trap in every variant.
    decalage = rng("decalage").choice([rangs for rangs in range(3, 10) if len(tours_de(clair, rangs)) == 1])
    tours = tours_de(clair, decalage)
    chiffre = decale(clair, decalage)
    sans_tour = "".join(lettre if clair[n] == tours[0] else clair[n] for n, lettre in enumerate(chiffre))
    return {
        "vars": {
            "clair": clair,
            "decalage": decalage,
            "a_devient": ALPHABET[decalage],
            "chiffre": chiffre,
            "double": decale(chiffre, decalage),
            "sans_tour": sans_tour,
            "pas_a_pas": ", ".join(f"{c} → {d}" for c, d in zip(chiffre, clair, strict=True)),
            "lettre_tour": decale(tours[0], decalage),
            "origine_tour": tours[0],
        }
    }
