from pix.core.items.files import (
    Archive,
    Disguised,
    File,
    Label,
    Picture,
    Rectangle,
    Sound,
    TextDocument,
    Tone,
)

FAUSSES = {"jpg": "d'une image", "png": "d'une image", "wav": "d'un son"}


def texte(titre, mot):
    return TextDocument(
        [
            f"Notes : {titre}",
            "Ces notes préparent la prochaine réunion du groupe.",
            f"Le mot à retenir est {mot}.",
        ]
    )


def build(v, rng):
    mot = rng.cycle("mot", v["mots"])
    leurre = rng("leurre").choice([m for m in v["mots"] if m != mot])
    noms = rng("noms").sample([nom for nom in v["noms"] if nom not in ("images", "photos", "musique")], 4)
    fausse = rng.cycle("fausse", sorted(FAUSSES))
    vraie = rng.cycle("vraie", ["odt", "docx"])
    image = Picture(
        320,
        200,
        [
            Rectangle(20, 20, 280, 160, fill="#d8e8d0", outline="#204020", line=3),
            Label(60, 80, "Club", size=40),
        ],
    )
    son = Sound([Tone(rng("son").randint(300, 600), 1), Tone(0, 1)])
    faux = f"{noms[0]}.{fausse}"
    membres = [
        (faux, Disguised(texte(noms[0], mot), vraie)),
        (f"{noms[1]}.{vraie}", texte(noms[1], leurre)),
        (f"{noms[2]}.png", image),
        (f"{noms[3]}.wav", son),
    ]
    return {
        "vars": {
            "mot": mot,
            "leurre": leurre,
            "faux": faux,
            "vrai": f"{noms[0]}.{vraie}",
            "format": vraie.upper(),
            "nature": FAUSSES[fausse],
        },
        "files": [File("depannage.zip", Archive(dict(rng("ordre").shuffle(membres))))],
        "reject": [leurre, noms[0], vraie],
        "feedback": {
            leurre: "Ce mot est dans le texte intact. Il reste à ouvrir le fichier dont l'extension est fausse."
        },
    }
