LIEUX = ["une classe de lycée", "un concours de nouvelles", "une entreprise de menuiserie", "un club journal"]
USAGES = [
    (
        "chercher des idées",
        "a demandé trois idées à l'IA, puis a tout écrit",
        "a noté que l'IA avait donné des idées",
    ),
    (
        "corriger l'orthographe",
        "a fait corriger ses fautes par l'IA",
        "a fait corriger ses fautes et l'a écrit en bas de page",
    ),
    (
        "rédiger le texte",
        "a rendu un texte rédigé par l'IA",
        "a rendu un texte rédigé par l'IA, en le signalant",
    ),
    ("traduire", "a traduit son résumé avec l'IA", "a traduit son résumé avec l'IA et l'a signalé"),
    (
        "créer une image",
        "a illustré sa page d'une image de l'IA",
        "a illustré sa page et écrit « image de l'IA » dessous",
    ),
    (
        "résumer un document",
        "a lu le résumé fait par l'IA",
        "a lu le résumé fait par l'IA et l'a cité comme tel",
    ),
]
ETATS = ["permis", "permis si on le signale", "interdit"]


def build(v, rng):
    draw = rng("regle")
    lieu = rng.cycle("lieu", LIEUX)
    gens = draw.sample(v["prenoms_"], 6)
    for _ in range(200):
        etats = [draw.choice(ETATS) for _ in USAGES]
        signale = [draw.choice([True, False]) for _ in USAGES]
        oui = [
            etat == "permis" or (etat == ETATS[1] and dit) for etat, dit in zip(etats, signale, strict=True)
        ]
        if (
            2 <= sum(oui) <= 4
            and len(set(etats)) == 3
            and (ETATS[1], False) in zip(etats, signale, strict=True)
        ):
            break
    phrases = [
        f"{qui} {usage[2 if dit else 1]}." for qui, usage, dit in zip(gens, USAGES, signale, strict=True)
    ]
    lignes = [
        f"| {usage[0][0].upper()}{usage[0][1:]} | {etat} |" for usage, etat in zip(USAGES, etats, strict=True)
    ]
    body = (
        "Cette règle vaut pour toutes et tous.\n\n| Usage de l'IA | Règle |\n|---|---|\n"
        + "\n".join(draw.shuffle(lignes))
        + "\n"
    )
    site = {
        "host": "regle-du-jeu.test",
        "name": "Règle du jeu",
        "owner": lieu[0].upper() + lieu[1:],
        "tint": 5,
        "menu": ["ia"],
        "certificate": {"holder": "Règle du jeu", "issuer": "Autorité du Val", "until": "4 mai 2028"},
    }
    bons = [qui for qui, bon in zip(gens, oui, strict=True) if bon]
    oublis = [
        qui for qui, etat, dit in zip(gens, etats, signale, strict=True) if etat == ETATS[1] and not dit
    ]
    return {
        "vars": {
            "lieu": lieu, "permis": ", ".join(bons),
            "detail": f"{', '.join(oublis)} : l'usage était permis, mais il fallait le signaler.",
        },
        "options": {
            "correct": [phrase for phrase, bon in zip(phrases, oui, strict=True) if bon],
            "distractors": [
                {"text": phrase, "feedback": f"« {usage[0][0].upper()}{usage[0][1:]} » : {etat}."}
                for phrase, usage, etat, bon in zip(phrases, USAGES, etats, oui, strict=True) if not bon
            ],
        },
        "simulator": {"new_sites": {"regle": site}, "new_pages": {"regle/ia": {"title": "Notre règle sur l'IA", "body": body}}},
    }  # fmt: skip
