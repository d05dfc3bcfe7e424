from pix.core.items.files import File, Heading, Paragraph, Run, TextDocument


def build(v, rng):
    tirage = rng("brochure")
    titres = tirage.sample(v["rubriques"], 6)
    base = [tirage.randint(16, 60), tirage.randint(70, 110), tirage.randint(100, 150)]
    codes = []
    while len(codes) < 6:
        code = "".join(f"{octet + tirage.randint(-9, 9):02X}" for octet in base)
        codes = codes if code in codes or code.isdigit() else [*codes, code]
    rang = tirage.randint(1, 4)
    phrases = tirage.shuffle(v["phrases"])
    blocs = [Heading(1, "La brochure des habitants")]
    for numero, (titre, code) in enumerate(zip(titres, codes, strict=True)):
        blocs.append(Paragraph([Run(titre, bold=True, size=16, colour=f"#{code}")]))
        blocs.append(" ".join(phrases[4 * numero : 4 * numero + 4]))
    document = TextDocument(blocs)
    return {
        "vars": {
            "titre": titres[rang],
            "code": codes[rang],
            "voisin": titres[rang + 1],
            "code_voisin": codes[rang + 1],
        },
        "files": [File("brochure.odt", document), File("brochure.docx", document)],
        "reject": [codes[rang + 1], codes[rang - 1]],
        "feedback": {codes[rang + 1]: "C'est la couleur du titre suivant."},
    }
