from pix.core.items.simulators.explorer import line, tree

NOMS = [
    "affiche", "billet", "carnet", "devis", "facture", "guide", "horaires", "invitation", "livret", "menu",
    "notice", "partition", "photo-groupe", "plan-salle", "planning", "programme-fete", "recette", "reglement",
    "rendez-vous", "tarifs",
]  # fmt: skip
FINS = ["exe", "scr", "bat", "cmd"]
MASQUES = ["pdf", "jpg", "odt", "png"]


def build(v, rng):
    base = rng.cycle("danger", NOMS)
    masque, fin = rng("masque").choice(MASQUES), rng("fin").choice(FINS)
    danger = f"{base}.{masque}.{fin}"
    autres = rng("autres").sample([nom for nom in NOMS if nom != base], 5)
    fin_points = rng("points").choice(["odt", "pdf"])
    points = f"{autres[0]}.v{rng('points').randint(2, 4)}.{rng('points').randint(1, 9)}.{fin_points}"
    fins = ["pdf", "jpg", "mp3", "odt"]
    surs = [points, *(f"{nom}.{ext}" for nom, ext in zip(autres[1:], fins, strict=True))]
    tirage = rng("details")
    lignes = [
        line(nom, size=f"{tirage.randint(120, 980)} ko", modified=f"2026-11-{tirage.randint(10, 28)}")
        for nom in [danger, *surs]
    ]
    return {
        "vars": {
            "danger": danger,
            "masque": masque,
            "fin": fin,
            "points": points,
            "fin_points": fin_points,
            "arbre": tree({"Téléchargements": lignes, "Documents": []}),
        }
    }
