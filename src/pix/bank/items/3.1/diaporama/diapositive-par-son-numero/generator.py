from pix.core.items.files import File, Slide, Slides


def build(v, rng):
    numero = rng.cycle("numero", range(6, 16))
    mot = rng.cycle("mot", v["mots"])
    mots = rng("mots").sample([un for un in v["mots"] if un != mot], 16)
    titres = rng("titres").sample(v["rubriques"], 17)
    mots.insert(numero - 2, mot)
    diapos = [Slide("Les ateliers de la saison", ["Saison 2026-2027", "Maison des associations"])]
    diapos += [
        Slide(titre, [f"Enseigne : {objet}", "Inscription à l'accueil"])
        for titre, objet in zip(titres, mots, strict=True)
    ]
    return {
        "vars": {"numero": numero, "mot": mot, "titre": titres[numero - 2]},
        "files": [File("ateliers.odp", Slides(diapos))],
        "reject": [mots[numero - 1], mots[numero - 3]],
        "feedback": {
            mots[numero - 1]: "C'est la diapositive suivante. La page de titre compte : c'est le numéro 1."
        },
    }
