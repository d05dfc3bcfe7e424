from pix.core.items.files import File, Heading, TextDocument

CIBLES = [(a, b, c) for c in (2, 3, 4) for a in (2, 3, 4) for b in (2, 3, 4)]


def build(v, rng):
    a, b, c = rng.cycle("cible", CIBLES)
    tirage = rng("plan")
    titres = tirage.shuffle(v["rubriques"])
    phrases = tirage.shuffle(v["phrases"])
    blocs, cible, utilises = [], "", 0
    for chapitre in range(1, 5):
        blocs.append(
            Heading(
                1, f"Chapitre sur {['la mémoire', 'les saisons', 'le partage', 'les projets'][chapitre - 1]}"
            )
        )
        for section in range(1, 5):
            blocs += [
                Heading(
                    2,
                    f"{['Origine', 'Moyens', 'Calendrier', 'Bilan'][section - 1]} {['ancien', 'actuel', 'prévu', 'rêvé'][chapitre - 1]}",
                ),
                phrases[(4 * chapitre + section) % 72],
            ]
            nombre = tirage.randint(1, 4)
            if (chapitre, section) == (a, b):
                nombre = max(nombre, c)
            nombre = min(nombre, max(1, len(titres) - utilises - (16 - 4 * (chapitre - 1) - section) - 3))
            if (chapitre, section) == (a, b):
                nombre = max(nombre, c)
            for rang in range(1, nombre + 1):
                titre = titres[utilises]
                utilises += 1
                cible = titre if (chapitre, section, rang) == (a, b, c) else cible
                blocs += [Heading(3, titre), phrases[(7 * utilises) % 72]]
    document = TextDocument(blocs)
    faux = [f"{a}.{b}.{c + 1}", f"{a}.{b}.{c - 1}"]
    return {
        "vars": {"titre": cible, "numero": f"{a}.{b}.{c}", "a": a, "b": b, "c": c},
        "files": [File("rapport.odt", document), File("rapport.docx", document)],
        "reject": [*faux, f"{a}.{b}", f"{b}.{c}"],
        "feedback": {f"{a}.{b}": "C'est le numéro de la section. Un titre de niveau 3 a trois nombres."},
    }
