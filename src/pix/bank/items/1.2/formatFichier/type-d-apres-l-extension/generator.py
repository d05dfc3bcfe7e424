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
NATURES = [
    ("une vidéo", ["mp4", "avi", "mov"]),
    ("un son", ["mp3", "wav", "ogg"]),
    ("une image", ["jpg", "png", "gif"]),
    ("un texte", ["odt", "docx", "txt"]),
    ("une archive", ["zip", "7z", "tar"]),
]


def build(v, rng):
    rang = rng.cycle("nature", [0, 1, 2, 3])
    noms = rng("noms").sample([nom for nom in v["noms"] if nom not in PARLANTS], 5)
    fichiers = [
        (f"{nom}.{rng('extensions').choice(extensions)}", nature)
        for nom, (nature, extensions) in zip(noms, NATURES, strict=False)
    ]
    fichier, nature = fichiers[rang]
    lignes = [
        line(nom, size="1,8 Mo", type="Fichier", icon="file") for nom, _ in rng("ordre").shuffle(fichiers)
    ]
    autres = [(nom, quoi) for nom, quoi in fichiers if nom != fichier]
    return {
        "vars": {
            "nature": nature,
            "fichier": fichier,
            "ext": fichier.rsplit(".", 1)[1],
            "reste": ", ".join(f"*.{nom.rsplit('.', 1)[1]}*, {quoi}" for nom, quoi in autres),
        },
        "simulator": {"tree": tree({"Téléchargements": lignes, "Documents": [], "Images": []})},
        "solution": [fichier, fichier.rsplit(".", 1)[0]],
        "reject": [nom for nom, _ in autres] + [fichier.rsplit(".", 1)[1]],
        "feedback": {nom: f"L'extension .{nom.rsplit('.', 1)[1]} annonce {quoi}." for nom, quoi in autres},
    }
