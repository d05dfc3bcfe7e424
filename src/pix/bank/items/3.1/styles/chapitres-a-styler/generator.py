from pix.core.items.files import File, NamedStyle, Paragraph, Run, TextDocument


def build(v, rng):
    page = rng.cycle("page", range(6, 18))
    tirage = rng("carnet")
    titres = tirage.sample(v["rubriques"], 24)
    phrases = tirage.shuffle(v["phrases"])
    places = [tirage.randint(1, 4), *sorted(tirage.sample(range(5, 17), 4))]
    blocs = [
        Paragraph([Run("Avant-propos", bold=True)]),
        "Ce carnet rassemble les projets de la saison 2026-2027.",
    ]
    for rang in range(18):
        if rang in places:
            blocs += [f"Encadré : {titres[18 + places.index(rang)]}", phrases[(3 * rang) % 70]]
        blocs += [f"Chapitre : {titres[rang]}", phrases[(3 * rang + 1) % 70], phrases[(3 * rang + 2) % 70]]
    style = NamedStyle("Heading 1", bold=True, size=20, space_after=0.4, page_break_before=True)
    document = TextDocument(blocs, styles=[style])
    return {
        "vars": {
            "page": page,
            "titre": f"Chapitre : {titres[page - 2]}",
            "annexes": sum(1 for place in places if place <= page - 2),
        },
        "files": [File("carnet.odt", document), File("carnet.docx", document)],
        "solution": page,
    }
