BASES = [
    "Tulipe",
    "Marmotte",
    "Clairon",
    "Poivron",
    "Tambour",
    "Mouette",
    "Boussole",
    "Farine",
    "Granit",
    "Parapluie",
]
SIGNES = "!-.+"


def build(v, rng):
    services = rng("services").sample([service["nom"] for service in v["services"]], 6)
    fuite = services[0]
    bases = rng("bases").sample(BASES, 4)
    nombre = rng("nombre").randint(21, 88)
    signe = rng("signe").choice(SIGNES)
    vole = f"{bases[0]}{signe}{nombre}"
    proche = rng("proche").choice(
        [
            f"{bases[0]}{signe}{nombre + 1}",
            f"{bases[0]}{signe}{nombre}bis",
            f"{bases[0].lower()}{signe}{nombre}",
        ]
    )
    # Only a shared number or a shared sign: nothing that helps the thief.
    autres = [
        f"{bases[1]}{rng('n').randint(31, 98)}{rng('s').choice(SIGNES)}",
        f"{nombre}{rng('autre').choice([un for un in SIGNES if un != signe])}{bases[2]}",
        f"{bases[3]}{signe}{rng('n').randint(100, 199)}",
    ]
    identiques, proches = rng.cycle("cas", [(1, 1), (0, 1), (1, 0), (2, 1)])
    secrets = [vole] + [vole] * identiques + [proche] * proches
    atteints = services[: len(secrets)]
    secrets += autres[: 6 - len(secrets)] + ["Ruisseau/" + str(rng("x").randint(10, 99))] * (
        len(secrets) == 2
    )
    fiches = list(zip(services, secrets, strict=True))
    rangs = [f"| {nom} | `{secret}` |" for nom, secret in rng("ordre").shuffle(fiches)]
    return {
        "vars": {
            "fuite": fuite,
            "vole": vole,
            "liste": ", ".join(atteints),
            "tableau": "\n".join(["| Compte | Mot de passe |", "|---|---|", *rangs]),
        },
        "options": {
            "correct": atteints,
            "distractors": [
                {
                    "text": nom,
                    "feedback": f"`{secret}` n'est ni le mot de passe volé ni une petite variante de lui.",
                }
                for nom, secret in fiches
                if nom not in atteints
            ],
        },
    }
