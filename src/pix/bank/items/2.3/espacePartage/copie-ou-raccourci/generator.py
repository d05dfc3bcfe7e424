DOSSIERS = [
    "Accueil",
    "Bureau",
    "Concert",
    "Décor",
    "Écoles",
    "Finances",
    "Goûter",
    "Histoire",
    "Invités",
    "Jeux",
    "Kiosque",
    "Lecture",
]
DOCUMENTS = ["Calendrier", "Programme", "Planning", "Agenda", "Feuille de route", "Invitation"]


def build(v, rng):
    draw = rng("dossiers")
    ouvert = rng.cycle("ouvert", DOSSIERS)
    autres = draw.sample([one for one in DOSSIERS if one != ouvert], 5)
    depuis_raccourci = rng.cycle("nature", [True, False])
    bons, faux = (autres[:2], autres[2:]) if draw.randint(0, 1) else (autres[:3], autres[3:])
    natures = dict.fromkeys(bons, "raccourci vers l'original") | dict.fromkeys(faux, "copie")
    natures[ouvert] = "raccourci vers l'original" if depuis_raccourci else "document original"
    if depuis_raccourci:
        natures[bons[0]] = "document original"
    table = "| Dossier | Ce qui s'y trouve |\n|---|---|\n" + "".join(
        f"| {nom} | {natures[nom]} |\n" for nom in draw.shuffle(list(natures))
    )
    return {
        "vars": {
            "document": draw.choice(DOCUMENTS), "ouvert": ouvert, "nature": "un raccourci" if depuis_raccourci else "le document original",
            "bons": bons, "liste": f"{', '.join(bons[:-1])} et {bons[-1]}",
            "autres": [{"text": nom, "feedback": "C'est une copie : elle ne change pas."} for nom in faux],
        },
        "simulator": {"new_pages": {"grenier/ou": {"title": "Où se trouve ce document ?", "body": table}}},
    }  # fmt: skip
