from pix.core.items.files import File, Heading, TextDocument


def build(v, rng):
    titre = rng.cycle("titre", v["rubriques"])
    tirage = rng("plan")
    titres = tirage.sample([un for un in v["rubriques"] if un != titre], 44)
    fautif = tirage.randint(2, 4)
    phrases = tirage.shuffle(v["phrases"])
    niveaux = []
    for partie in range(6):
        suite = [1]
        for _ in range(2):
            suite += [2, *([3] * tirage.randint(1, 2))]
        niveaux += [1, 0, *suite[1:]] if partie == fautif else suite
    blocs, parent, voisin = [], "", ""
    for rang, niveau in enumerate(niveaux):
        texte = titre if niveau == 0 else titres.pop()
        if niveau == 0:
            voisin = blocs[-2].text
            parent = voisin
        blocs += [Heading(niveau or 3, texte), phrases[rang % 72]]
    apres = [
        bloc.text for bloc in blocs if isinstance(bloc, Heading) and bloc.level == 3 and bloc.text != titre
    ]
    document = TextDocument(blocs)
    return {
        "vars": {"titre": titre, "parent": parent, "voisin": apres[-1]},
        "files": [File("rapport.odt", document), File("rapport.docx", document)],
    }
