from pix.core.items.files import File, Heading, PageBreak, TextDocument

# Thousandths of a centimetre: a page without its margins, a line, the space under a paragraph, a heading.
PAGE, LINE, SPACE, TITLE = 25_700, 487, 212, 1_300
LETTERS = 88


def hauteur(phrase):
    return -(-len(phrase) // LETTERS) * LINE + SPACE


def build(v, rng):
    chapitres = 20
    nombre = rng.cycle("nombre", [n for n in range(4, 19) if n != 10])
    tirage = rng("recettes")
    vrais = set(tirage.sample(range(chapitres), nombre))
    titres = tirage.sample(v["rubriques"], chapitres)
    phrases = tirage.shuffle(v["phrases"])
    blocs, place = [Heading(1, "Le grand livre du quartier")], TITLE
    for rang, titre in enumerate(titres):
        if rang in vrais:
            blocs.append(PageBreak())
            place = 0
        else:
            vides = -(-(PAGE - place) // (LINE + SPACE)) + 1
            blocs += [""] * vides
            place += vides * (LINE + SPACE) - PAGE
        lot = phrases[3 * rang : 3 * rang + 3]
        blocs += [Heading(2, titre), *lot]
        place += TITLE + sum(hauteur(phrase) for phrase in lot)
    document = TextDocument(blocs)
    return {
        "vars": {"nombre": nombre, "chapitres": chapitres},
        "files": [File("recettes.odt", document), File("recettes.docx", document)],
        "solution": nombre,
    }
