from pix.core.items.files import File, Slide, Slides


def build(v, rng):
    tirage = rng("titres")
    apres = rng.cycle("apres", v["rubriques"])
    titres = tirage.sample([un for un in v["rubriques"] if un != apres], 15)
    rang = tirage.randint(4, 9)
    titres.insert(rang, apres)
    deja, a_masquer = tirage.shuffle([titres[rang - 1], titres[rang - 2]])
    ailleurs = titres[rang + 3]
    diapos = [Slide("Soirée des associations", ["Maison de quartier"])]
    diapos += [
        Slide(titre, ["Présentation", "Questions du public"], hidden=titre in (deja, ailleurs))
        for titre in titres
    ]
    return {
        "vars": {"avant": titres[rang - 3], "deja": deja, "a_masquer": a_masquer, "apres": apres},
        "files": [File("soiree.odp", Slides(diapos))],
    }
