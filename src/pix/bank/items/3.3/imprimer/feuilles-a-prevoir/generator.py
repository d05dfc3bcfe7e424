from pix.core.items.files import File, Heading, PageBreak, TextDocument

CAS = [(p, c) for p in (17, 18, 19, 21, 22, 23, 25, 26) for c in (6, 7, 8, 9, 11, 12)]


def build(v, rng):
    nombres = sorted({-(-p // 4) * c for p, c in CAS})
    nombre = rng.cycle("nombre", nombres)
    tirage = rng("dossier")
    pages, copies = tirage.choice([(p, c) for p, c in CAS if -(-p // 4) * c == nombre])
    titres = tirage.sample(v["rubriques"], pages)
    phrases = tirage.shuffle(v["phrases"])
    blocs = []
    for rang, titre in enumerate(titres):
        blocs += [*([PageBreak()] if rang else []), Heading(1, titre), *phrases[2 * rang : 2 * rang + 2]]
    un = -(-pages // 4)
    return {
        "vars": {
            "pages": pages,
            "copies": copies,
            "nombre": nombre,
            "un": un,
            "recto": -(-pages // 2) * copies,
            "simple": pages * copies,
        },
        "files": [File("dossier.pdf", TextDocument(blocs))],
        "solution": nombre,
    }
