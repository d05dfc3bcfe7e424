CAS = [
    (
        "un virus",
        [
            "{p} ouvre un programme, et chaque fois un autre est contaminé.",
            "{p} copie des fichiers sur une clé : ils infectent l'ordinateur suivant.",
            "{p} voit un même code s'ajouter à tous ses documents, puis à ceux des autres.",
        ],
        "Chez {p}, le code se recopie de fichier en fichier : c'est un virus.",
    ),
    (
        "un rançongiciel",
        [
            "{p} ne peut plus lire ses photos : on réclame 300 € pour les rendre.",
            "{p} a des documents devenus illisibles : un message exige un paiement.",
            "{p} voit un compte à rebours et une somme à payer pour ravoir ses fichiers.",
        ],
        "Chez {p}, on bloque des fichiers contre de l'argent : c'est un rançongiciel.",
    ),
    (
        "un logiciel espion",
        [
            "{p} tape au clavier, et tout part en secret chez un inconnu.",
            "{p} ne le sait pas : sa caméra transmet des images.",
            "{p} ignore qu'une application cachée recopie tous ses messages.",
        ],
        "Chez {p}, on observe sans se montrer : c'est un logiciel espion.",
    ),
    (
        "un logiciel publicitaire",
        [
            "Des annonces s'ouvrent sans arrêt, même quand {p} ne navigue pas.",
            "{p} a une nouvelle page d'accueil, pleine de réclames.",
            "{p} voit des bandeaux de vente sur toutes les pages, même les plus sobres.",
        ],
        "Chez {p}, on impose des annonces : c'est un logiciel publicitaire.",
    ),
]


def build(v, rng):
    ordres = [(a, b, c) for a in range(4) for b in range(4) for c in range(4) if len({a, b, c}) == 3]
    cas = [CAS[n] for n in rng.cycle("ordre", ordres)]
    prenoms = rng("prenoms").sample(v["prenoms_possibles"], 3)
    textes = [
        rng("textes").choice(textes).replace("{p}", p) for (_, textes, _), p in zip(cas, prenoms, strict=True)
    ]
    return {
        "vars": {
            "p": prenoms,
            "s": textes,
            "r": [nom for nom, _, _ in cas],
            "choix": [nom for nom, _, _ in CAS],
            "e": [phrase.replace("{p}", p) for (_, _, phrase), p in zip(cas, prenoms, strict=True)],
        }
    }
