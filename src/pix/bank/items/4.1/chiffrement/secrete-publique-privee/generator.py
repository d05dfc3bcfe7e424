CHOIX = ["clé secrète partagée", "clé publique", "clé privée"]
PHRASES = [
    [
        "La même clé sert à {a} pour chiffrer et à {b} pour déchiffrer.",
        "{a} et {b} se sont mis d'accord sur elle en se voyant, sans témoin.",
        "Un mot de passe, que seuls {a} et {b} connaissent, ferme et ouvre l'archive.",
    ],
    [
        "{a} l'affiche sur son site pour que chacun puisse lui écrire en secret.",
        "{b} la télécharge pour vérifier une signature faite par {a}.",
        "Après avoir chiffré avec elle pour {a}, {b} ne peut plus rouvrir le message.",
    ],
    [
        "{a} ne la donne à personne, pas même à {b}, et s'en sert pour signer.",
        "Elle seule ouvre un message chiffré par {b} et destiné à {a}.",
        "Si quelqu'un la vole à {a}, il pourra signer sous son nom.",
    ],
]


def build(v, rng):
    # Every way to spread three kinds of keys over four sentences, each kind once at least.
    ordres = [
        (w, x, y, z)
        for w in range(3)
        for x in range(3)
        for y in range(3)
        for z in range(3)
        if len({w, x, y, z}) == 3
    ]
    ordre = rng.cycle("ordre", ordres)
    a, b = rng("prenoms").sample(v["prenoms_possibles"], 2)
    reserve = [rng("phrases").shuffle(phrases) for phrases in PHRASES]
    prises = [0, 0, 0]
    phrases = []
    for sorte in ordre:
        phrases.append(reserve[sorte][prises[sorte]].replace("{a}", a).replace("{b}", b))
        prises[sorte] += 1
    rangs = [[str(n + 1) for n, sorte in enumerate(ordre) if sorte == voulue] for voulue in range(3)]
    return {
        "vars": {
            "p": [a, b],
            "s": phrases,
            "r": [CHOIX[sorte] for sorte in ordre],
            "choix": CHOIX,
            "n": [
                ("Phrases " if len(liste) > 1 else "Phrase ") + " et ".join(liste) + "." for liste in rangs
            ],
        }
    }
