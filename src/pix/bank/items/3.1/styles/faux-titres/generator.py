from pix.core.items.files import File, Heading, Paragraph, Run, TextDocument


def build(v, rng):
    nombre = rng.cycle("nombre", [*range(5, 16), *range(17, 22)])
    tirage = rng("dossier")
    intertitres = 32
    titres = tirage.sample(v["rubriques"], intertitres)
    simules = set(tirage.sample(range(intertitres), nombre))
    phrases = tirage.shuffle(v["phrases"])
    blocs = [Heading(1, "Dossier des habitants")]
    for rang, titre in enumerate(titres):
        faux = Paragraph([Run(titre, bold=True, size=16)])
        blocs += [faux if rang in simules else Heading(2, titre), " ".join(phrases[2 * rang : 2 * rang + 2])]
    document = TextDocument(blocs)
    return {
        "vars": {"nombre": nombre, "intertitres": intertitres},
        "files": [File("dossier.odt", document), File("dossier.docx", document)],
        "solution": nombre,
    }
