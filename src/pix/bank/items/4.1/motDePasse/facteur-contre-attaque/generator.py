REUSSIT, ECHOUE = "elle réussit", "elle échoue"
LIGNE = "un opérateur trompé transfère la ligne de téléphone au pirate."
PAGE = "une fausse page retape aussitôt sur le vrai site tout ce qui y est tapé."
DISTANCE = "le pirate essaie le mot de passe depuis un autre pays, sans rien d'autre."
CAS = [
    ("code par SMS", LIGNE, REUSSIT, "le code arrive désormais chez le pirate."),
    (
        "code d'une application",
        LIGNE,
        ECHOUE,
        "le code est calculé dans l'appareil.",
    ),
    ("clé d'accès", LIGNE, ECHOUE, "la clé est dans l'appareil, la ligne n'y donne pas accès."),
    ("code par SMS", PAGE, REUSSIT, "le code tapé sert aussitôt au pirate."),
    (
        "code d'une application",
        PAGE,
        REUSSIT,
        "le code sert au pirate avant d'expirer.",
    ),
    ("clé d'accès", PAGE, ECHOUE, "la clé ne répond qu'au vrai domaine, pas à l'imitation."),
    ("clé matérielle", PAGE, ECHOUE, "la clé vérifie le domaine avant de répondre."),
    ("code par SMS", DISTANCE, ECHOUE, "le code arrive sur le téléphone, que le pirate n'a pas."),
    ("code d'une application", DISTANCE, ECHOUE, "il manque au pirate l'appareil qui calcule le code."),
]
MOTIFS = [
    (a, b, c, d) for a in (0, 1) for b in (0, 1) for c in (0, 1) for d in (0, 1) if 1 <= a + b + c + d <= 3
]


def build(v, rng):
    motif = rng.cycle("motif", MOTIFS)
    prenoms = rng("prenoms").sample(v["prenoms_possibles"], 4)
    gagnants = rng("cas").shuffle([cas for cas in CAS if cas[2] == REUSSIT])
    perdants = rng("cas").shuffle([cas for cas in CAS if cas[2] == ECHOUE])
    cas = [gagnants.pop() if bit else perdants.pop() for bit in motif]
    paires = list(zip(prenoms, cas, strict=True))
    return {
        "vars": {
            "p": prenoms,
            "s": [f"{p} ({facteur}) : {attaque}" for p, (facteur, attaque, _, _) in paires],
            "r": [resultat for _, (_, _, resultat, _) in paires],
            "e": [f"{p}, {facteur} : {resultat}, car {cause}" for p, (facteur, _, resultat, cause) in paires],
        }
    }
