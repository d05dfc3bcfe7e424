from pix.core.items.files import File, Heading, Paragraph, Run, TextDocument

PHRASES = [
    ("Le premier témoin, M. ", ", dit être arrivé avant la pluie."),
    ("La réclamation de Mme ", " a été lue en séance."),
    ("Le conseil remercie M. ", " pour ses photographies."),
    ("La demande de Mme ", " est reportée au mois suivant."),
    ("Le devis de M. ", " a été retenu après discussion."),
]


def build(v, rng):
    nom = rng.cycle("nom", v["noms"])
    tirage = rng("texte")
    visible = tirage.choice([un for un in v["noms"] if un != nom])
    rang = tirage.randint(0, 4)
    blocs = [
        Heading(1, "Procès-verbal de la réunion"),
        f"Séance ouverte par M. {visible}, à dix-huit heures trente.",
    ]
    for numero, (debut, fin) in enumerate(tirage.shuffle(PHRASES)):
        cache = (
            Run(nom, redacted=True) if numero == rang else Run("\u2003" * tirage.randint(4, 6), redacted=True)
        )
        blocs.append(Paragraph([debut, cache, fin]))
    blocs.append("La séance est levée à vingt heures. Le cygne du lavoir n'a pas été entendu.")
    return {
        "vars": {"nom": nom, "visible": visible},
        "files": [File("proces-verbal.pdf", TextDocument(blocs))],
    }
