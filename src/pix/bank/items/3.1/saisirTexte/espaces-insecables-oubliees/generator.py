from pix.core.items.files import File, Heading, TextDocument

SIGNES = 36


def forme(phrase, espace, modele):
    if modele == 0:
        return f"{phrase} Qui l'aurait cru{espace}?"
    if modele == 1:
        return f"Une chose est sûre{espace}: {phrase[0].lower()}{phrase[1:]}"
    return (
        f"{phrase} Quelle histoire{espace}!"
        if modele == 2
        else f"{phrase} On en parle{espace}; on en reparlera."
    )


def build(v, rng):
    nombre = rng.cycle("nombre", [*range(9, 18), *range(19, 26)])
    tirage = rng("article")
    phrases = tirage.sample(v["phrases"], SIGNES)
    ordinaires = set(tirage.sample(range(SIGNES), nombre))
    lignes = [
        forme(phrase, " " if rang in ordinaires else "\u00a0", tirage.randint(0, 3))
        for rang, phrase in enumerate(phrases)
    ]
    blocs = [Heading(1, "Choses vues"), *(" ".join(lignes[n : n + 3]) for n in range(0, SIGNES, 3))]
    document = TextDocument(blocs)
    return {
        "vars": {"nombre": nombre, "signes": SIGNES},
        "files": [File("article.odt", document), File("article.docx", document)],
        "solution": nombre,
    }
