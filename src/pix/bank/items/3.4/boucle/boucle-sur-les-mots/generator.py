from pix.core.items.files import File, PlainText

CAS = [
    ("prenoms", "prenom", "prénoms"),
    ("villages", "village", "villages"),
    ("titres", "titre", "titres"),
    ("espions", "espion", "noms de code"),
    ("plantes", "plante", "plantes"),
]
SYLLABES = ["ba", "do", "fi", "lu", "mar", "nel", "pi", "ra", "sol", "ti", "vec", "zo", "gri", "cou"]


def build(v, rng):
    liste, element, elements = rng.cycle("cas", CAS)
    compte = rng.cycle("compte", range(17, 45))
    t = rng("mots")
    limite = t.randint(6, 8)
    longs, courts, pile = [], [], []
    while len(longs) < compte or len(courts) < 50 or len(pile) < 6:
        mot = "".join(t.choice(SYLLABES) for _ in range(t.randint(2, 4)))
        if len(mot) > limite and len(longs) < compte:
            longs.append(mot)
        elif len(mot) == limite and len(pile) < 6:
            pile.append(mot)
        elif len(mot) < limite and len(courts) < 50:
            courts.append(mot)
    mots = t.shuffle([*longs, *courts, *pile])
    rangs = [mots[n : n + 6] for n in range(0, len(mots), 6)]
    corps = "".join("    " + ", ".join(f'"{mot}"' for mot in rang) + ",\n" for rang in rangs)
    code = f'# len("soleil") vaut 6 ; len(["a", "b"]) vaut 2\n{liste} = [\n{corps}]\n'
    test = f"len({element}) > {limite}"
    return {
        "vars": {
            "liste": liste,
            "element": element,
            "elements": elements,
            "critere": f"de **plus de {limite} lettres**",
            "test": test,
            "compte": compte,
            "choix1": t.shuffle([liste, f"len({liste})", f"{liste}[0]", element]),
            "choix2": t.shuffle(
                [test, f"len({liste}) > {limite}", f"{element} > {limite}", f"len({element}) >= {limite}"]
            ),
        },
        "files": [File("liste.py", PlainText(code))],
        "reject": [
            {"suite": liste, "test": f"len({element}) >= {limite}", "compte": str(compte + 6)},
            {"suite": f"len({liste})", "test": test, "compte": str(compte)},
            {"suite": liste, "test": test, "compte": str(compte + 6)},
        ],
        "feedback": {
            f"suite=len({liste})": "`len` donne un nombre : on ne parcourt pas un nombre.",
            f"test=len({liste}) > {limite}": "Ce test mesure la liste entière, toujours la même.",
            f"compte={compte + 6}": f"Vous avez gardé les mots de {limite} lettres juste : « plus de » les exclut.",
        },
    }
