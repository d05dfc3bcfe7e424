from pix.core.items.files import File, Heading, NamedStyle, Paragraph, Run, TextDocument


def build(v, rng):
    page = rng.cycle("page", range(7, 19))
    tirage = rng("fiches")
    titres = tirage.sample(v["rubriques"], 26)
    fiches, fausses = titres[:20], titres[20:]
    places = [tirage.randint(2, 5), *sorted(tirage.sample(range(6, 19), 5))]
    phrases = tirage.shuffle(v["phrases"])
    blocs = [
        Heading(1, "Recueil des activités"),
        "Ce recueil présente les activités proposées par les habitants.",
    ]
    for rang, titre in enumerate(fiches):
        if rang in places:
            fausse = fausses[places.index(rang)]
            blocs += [Paragraph([Run(fausse, bold=True, size=16)]), phrases[(3 * rang) % 70]]
        blocs += [Paragraph(titre, style="Fiche"), phrases[(3 * rang + 1) % 70], phrases[(3 * rang + 2) % 70]]
    document = TextDocument(blocs, styles=[NamedStyle("Fiche", bold=True, size=16, space_before=0.3)])
    return {
        "vars": {
            "page": page,
            "titre": fiches[page - 2],
            "faux_avant": sum(1 for place in places if place <= page - 2),
        },
        "files": [File("recueil.odt", document), File("recueil.docx", document)],
        "solution": page,
    }
