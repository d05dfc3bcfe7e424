from pix.core.items.files import File, Heading, Label, Picture, TextDocument

TITRES = ["Soirée jeux", "Fête du lavoir", "Bourse aux livres", "Nuit des étoiles", "Course des brouettes"]


def build(v, rng):
    mot = rng.cycle("mot", v["mots"])
    tirage = rng("versions")
    autres = tirage.sample([un for un in v["mots"] if un != mot], 2)
    titre = tirage.choice(TITRES)
    heure = tirage.choice(["17 h 30", "18 h", "18 h 30", "19 h"])
    bonne, pdf, image = tirage.shuffle(["version-a", "version-b", "version-c"])
    extension = rng.cycle("format", ["odt", "docx"])

    def texte(repere):
        return TextDocument(
            [Heading(1, titre), f"Ouverture des portes à {heure}.", f"Mot repère : {repere}."]
        )

    dessin = Picture(
        640,
        300,
        [
            Label(30, 30, titre, size=40),
            Label(30, 120, f"Ouverture des portes à {heure}.", size=26),
            Label(30, 180, f"Mot repère : {autres[1]}.", size=26),
        ],
    )
    fichiers = [
        File(f"{bonne}.{extension}", texte(mot)),
        File(f"{pdf}.pdf", texte(autres[0])),
        File(f"{image}.png", dessin),
    ]
    return {
        "vars": {"mot": mot, "bonne": f"{bonne}.{extension}", "repere_image": autres[1]},
        "files": sorted(fichiers, key=lambda un: un.name),
        "reject": autres,
        "feedback": {
            autres[
                0
            ]: "Cette version est un PDF : elle se lit, mais ne se corrige pas dans un traitement de texte.",
            autres[1]: "Cette version est une image : ses lettres sont des points de couleur.",
        },
    }
