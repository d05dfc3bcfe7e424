from pix.core.items.files import File, Heading, PageBreak, TextDocument

PAGES = 22


def build(v, rng):
    page = rng.cycle("page", range(7, 21))
    tirage = rng("recueil")
    phrases = tirage.shuffle(v["phrases"])
    titres = tirage.sample(v["rubriques"], PAGES)
    blocs = []
    for rang in range(PAGES):
        blocs += [
            *([PageBreak()] if rang else []),
            Heading(1, titres[rang]),
            *phrases[3 * rang : 3 * rang + 3],
        ]
    passage = phrases[3 * (page - 1) + tirage.randint(0, 2)].rstrip(".")
    return {
        "vars": {"page": page, "pages": PAGES, "passage": passage},
        "files": [File("memoire.pdf", TextDocument(blocs))],
        "solution": page,
    }
