from pix.core.items.simulators.explorer import line, tree

# Names that would tell the kind of file, rightly or wrongly.
PARLANTS = [
    "affiche",
    "archives",
    "croquis",
    "diaporama",
    "dessin",
    "film",
    "images",
    "lettre",
    "logo",
    "musique",
    "partition",
    "paysages",
    "photos",
    "planches",
    "portrait",
    "roman",
    "tableau",
    "tutoriel",
]
APPLICATIONS = {
    "Traitement de texte": ["odt", "docx", "rtf"],
    "Tableur": ["ods", "xlsx"],
    "Diaporama": ["odp", "pptx"],
    "Lecteur multimédia": ["mp3", "mp4", "ogg", "avi", "wav"],
    "Visionneuse d'images": ["jpg", "png", "gif"],
}


def build(v, rng):
    # Word processor and spreadsheet are always there: their names are the most often mixed up.
    choix = [
        "Traitement de texte",
        "Tableur",
        *rng("applications").sample([*sorted(APPLICATIONS)[:2], "Visionneuse d'images"], 2),
    ]
    deux = rng("deux").sample(choix, 2)
    suites = rng("suites")
    couples = []
    for application in choix:
        nombre = 2 if application in deux else 1
        couples += [
            (extension, application) for extension in suites.sample(APPLICATIONS[application], nombre)
        ]
    noms = rng("noms").sample([nom for nom in v["noms"] if nom not in PARLANTS], 6)
    fichiers = rng("ordre").shuffle([(f"{nom}.{e}", a) for nom, (e, a) in zip(noms, couples, strict=False)])
    contenu = {
        "Documents/Reçus": [line(nom, size="340 ko", type="Fichier", icon="file") for nom, _ in fichiers]
    }
    contenu.update({f"Documents/{application}": [] for application in sorted(choix)})

    def pas(paires):
        return [{"move": {"file": f"Documents/Reçus/{nom}", "to": f"Documents/{ou}"}} for nom, ou in paires]

    faux = [(fichiers[0][0], next(a for a in choix if a != fichiers[0][1])), *fichiers[1:]]
    rangement = [f"{a} : {', '.join(sorted(nom for nom, b in fichiers if b == a))}" for a in sorted(choix)]
    return {
        "vars": {
            "conditions": [
                {"at": {"file": f"Documents/Reçus/{n}", "folder": f"Documents/{a}"}} for n, a in fichiers
            ],
            "rangement": " ; ".join(rangement) + ".",
        },
        "simulator": {"tree": tree({**contenu, "Téléchargements": []})},
        "accept": [pas(fichiers)],
        "reject": [
            [],
            pas(faux),
            pas(fichiers[1:]),
            [*pas(fichiers), {"delete": "Documents/Reçus"}],
            [*pas(fichiers), {"rename": {"file": f"Documents/Reçus/{fichiers[0][0]}", "to": "autre.txt"}}],
        ],
    }
