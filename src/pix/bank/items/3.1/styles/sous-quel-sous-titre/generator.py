from pix.core.items.files import File, Heading, TextDocument

PARTIES = ["Vivre ici", "Participer", "Découvrir"]


def build(v, rng):
    bon = rng.cycle("bon", v["rubriques"])
    autres = rng("titres").sample([un for un in v["rubriques"] if un != bon], 11)
    rang = rng("rang").randint(3, 10)
    titres = [*autres[:rang], bon, *autres[rang:]]
    phrases = rng("phrases").sample(v["phrases"], 60)
    blocs, cible = [], ""
    for numero, titre in enumerate(titres):
        if numero % 4 == 0:
            blocs.append(Heading(1, PARTIES[numero // 4]))
        lot = phrases[5 * numero : 5 * numero + 5]
        blocs += [Heading(2, titre), " ".join(lot[:2]), " ".join(lot[2:])]
        cible = lot[3] if titre == bon else cible
    document = TextDocument(blocs)
    suivant = titres[(rang + 1) % 12]
    return {
        "vars": {"bon": bon, "phrase": cible, "partie": PARTIES[rang // 4]},
        "files": [File("guide.odt", document), File("guide.docx", document)],
        "reject": [PARTIES[rang // 4], suivant, titres[rang - 1]],
        "feedback": {
            PARTIES[rang // 4]: "C'est le titre de la partie. Le sous-titre est entre ce titre et la phrase.",
            suivant: "Ce sous-titre vient après la phrase.",
        },
    }
