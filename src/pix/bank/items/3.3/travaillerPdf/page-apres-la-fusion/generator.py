from pix.core.items import Redraw
from pix.core.items.files import File, Heading, PageBreak, TextDocument

NOMS = ["annexe", "budget", "compte-rendu"]


def build(v, rng):
    page = rng.cycle("page", range(9, 25))
    tirage = rng("fusion")
    longueurs = {nom: tirage.randint(5, 9) for nom in NOMS}
    ordre = tirage.shuffle(NOMS)
    fichier = ordre[tirage.choice([1, 2])]
    avant = sum(longueurs[nom] for nom in ordre[: ordre.index(fichier)])
    seule = page - avant
    alphabet = sum(longueurs[nom] for nom in NOMS[: NOMS.index(fichier)]) + seule
    if not 2 <= seule <= longueurs[fichier] or alphabet in (page, seule):
        raise Redraw
    titres, phrases = tirage.shuffle(v["rubriques"]), tirage.shuffle(v["phrases"])
    fichiers, cible = [], ""
    for nom in NOMS:
        blocs = []
        for rang in range(longueurs[nom]):
            titre = titres.pop()
            cible = titre if (nom, rang + 1) == (fichier, seule) else cible
            blocs += [*([PageBreak()] if rang else []), Heading(1, titre), *phrases[2 * rang : 2 * rang + 3]]
        fichiers.append(File(f"{nom}.pdf", TextDocument(blocs)))
    return {
        "vars": {
            "page": page,
            "titre": cible,
            "ordre": ", ".join(f"{nom}.pdf" for nom in ordre),
            "seule": seule,
            "avant": avant,
            "autre_ordre": alphabet,
            "fichier": f"{fichier}.pdf",
        },
        "files": fichiers,
        "solution": page,
    }
