from pix.core.items.files import Comment, File, Heading, Paragraph, Run, TextDocument


def build(v, rng):
    tirage = rng("communique")
    total = rng.cycle("phrases", range(40, 50))
    phrases = tirage.sample(v["phrases"], total)
    auteurs = v["prenoms_"]
    sorts = [None, *tirage.shuffle(["deleted"] * 8 + ["inserted"] * 6 + [None] * (total - 16)), None]
    compte = {"deleted": 0, "inserted": 0, None: 0}
    runs = []
    for rang, (phrase, sort) in enumerate(zip(phrases, sorts, strict=True)):
        compte[sort] += len(phrase.split())
        note = None
        if rang in (0, total - 1):
            note = Comment("Est-ce bien utile ?" if rang else "À relire avant l'envoi.", auteurs[0])
        runs.append(
            Run(f"{phrase} ", change=sort, change_author=auteurs[rang % 2] if sort else "", comment=note)
        )
    blocs = [Heading(1, "Communiqué")]
    blocs += [Paragraph(runs[n : n + 6]) for n in range(0, total, 6)]
    document = TextDocument(blocs)
    nombre = 1 + compte[None] + compte["inserted"]
    return {
        "vars": {
            "nombre": nombre,
            "tout": nombre + compte["deleted"],
            "ancien": 1 + compte[None] + compte["deleted"],
        },
        "files": [File("communique.odt", document), File("communique.docx", document)],
        "solution": nombre,
    }
