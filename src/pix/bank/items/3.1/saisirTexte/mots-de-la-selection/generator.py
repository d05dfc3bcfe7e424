from pix.core.items.files import File, Heading, TextDocument


def build(v, rng):
    tirage = rng("texte")
    phrases = tirage.shuffle(v["phrases"])
    premier, dernier = tirage.randint(9, 13), tirage.randint(50, 60)
    passage = " ".join(phrases[premier : dernier + 1]).split()
    blocs = [Heading(1, "Chronique du quartier")]
    blocs += [" ".join(phrases[n : n + 5]) for n in range(0, len(phrases), 5)]
    document = TextDocument(blocs)
    return {
        "vars": {
            "debut": " ".join(passage[:5]),
            "fin": " ".join(passage[-5:]).rstrip("."),
            "nombre": len(passage),
            "entier": sum(len(une.split()) for une in phrases) + 3,
            "court": len(passage) - 5,
        },
        "files": [File("chronique.odt", document), File("chronique.docx", document)],
        "solution": len(passage),
    }
