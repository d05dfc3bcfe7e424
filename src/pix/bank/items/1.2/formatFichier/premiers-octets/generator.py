from pix.core.items.files import Archive, Disguised, File, Label, Picture, PlainText, Rectangle, TextDocument

FORMATS = {
    "png": ("une image PNG", "89 50 4E 47", "PNG"),
    "jpg": ("une image JPEG", "FF D8 FF", "JPEG"),
    "gif": ("une image GIF", "47 49 46 38", "GIF"),
    "pdf": ("un document PDF", "25 50 44 46", "PDF"),
    "odt": ("un texte ODT", "50 4B 03 04", "ODT"),
}


def build(v, rng):
    ext = rng.cycle("ext", sorted(FORMATS))
    numeros = rng("numeros").sample(range(1042, 9876), 6)
    noms = [f"recup-{numero}" for numero in numeros]
    image = Picture(
        240,
        160,
        [
            Rectangle(30, 30, 180, 100, fill="#c8dcf0", outline="#103050", line=3),
            Label(70, 60, "Valcombe", size=24),
        ],
    )
    texte = TextDocument(["Programme de la fête du village.", "Rendez-vous à 14 h 30 sur la place."])
    quoi, octets, debut = FORMATS[ext]
    contenus = [Disguised(texte if e in ("pdf", "odt") else image, e) for e in sorted(FORMATS)]
    phrase = f"{debut} : ne pas oublier de refaire ce fichier avant samedi, puis de l'envoyer au groupe."
    membres = dict(rng("ordre").shuffle(list(zip(noms, [*contenus, PlainText(phrase)], strict=False))))
    bon = noms[sorted(FORMATS).index(ext)]
    return {
        "vars": {"bon": bon, "quoi": quoi, "octets": octets, "ext": ext, "leurre": noms[5], "debut": debut},
        "files": [File("recuperation.zip", Archive(membres))],
        "solution": [bon, bon.removeprefix("recup-")],
        "reject": [nom for nom in noms if nom != bon],
        "feedback": {
            noms[5]: f"Ce fichier commence par le mot « {debut} », mais pas par la signature du tableau."
        },
    }
