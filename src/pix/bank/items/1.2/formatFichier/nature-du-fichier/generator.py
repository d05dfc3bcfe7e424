from pix.core.items.simulators.explorer import line, tree

NATURES = [
    ("une vidéo", "l'icône d'un film", ["mp4", "avi", "webm"]),
    ("un son à écouter", "l'icône d'un son", ["mp3", "wav", "ogg"]),
    ("une image", "l'icône d'une image", ["jpg", "png", "gif"]),
    ("un texte à lire", "l'icône d'une page de texte", ["odt", "docx", "txt"]),
]


def build(v, rng):
    nom = rng.cycle("nom", v["mots"])
    nature, icone, extensions = rng.cycle("nature", NATURES)
    extension = rng("extension").choice(extensions)
    autres = rng("autres").sample([mot for mot in v["mots"] if mot != nom], 4)
    familles = [famille for famille in NATURES if famille[0] != nature]
    suites = [rng("suites").choice(famille[2]) for famille in familles] + ["zip"]
    lignes = [
        line(f"{n}.{e}", size="2,1 Mo") for n, e in [(nom, extension), *zip(autres, suites, strict=False)]
    ]
    contenu = {"Clé USB | icon=usb": rng("ordre").shuffle(lignes), "Documents": []}
    return {
        "vars": {"nom": nom, "nature": nature, "icone": icone},
        "simulator": {"tree": tree(contenu)},
        "solution": [nom, f"{nom}.{extension}"],
        "reject": autres,
    }
