NOMS = [
    "facture",
    "affiche",
    "billet",
    "recette",
    "horaires",
    "programme-fete",
    "plan-salle",
    "menu",
    "devis",
    "photo-groupe",
    "carte",
    "liste-jeux",
    "reglement",
    "bon-cadeau",
    "invitation",
    "bulletin",
    "exercice",
    "exemple",
    "notice",
    "planning",
]
FINS = ["exe", "scr", "bat", "cmd", "exe"]
MASQUES = ["pdf", "jpg", "odt", "png"]


def build(v, rng):
    base = rng.cycle("danger", NOMS)
    masque, fin = rng("masque").choice(MASQUES), rng("fin").choice(FINS)
    danger = f"{base}.{masque}.{fin}"
    autres = rng("autres").sample([nom for nom in NOMS if nom != base], 4)
    fin_points = rng("points").choice(["odt", "pdf"])
    points = f"{autres[0]}.v{rng('points').randint(2, 4)}.{rng('points').randint(1, 9)}.{fin_points}"
    surs = [
        points,
        f"{autres[1]}.pdf",
        f"{autres[2]}.jpg",
        f"{autres[3]}.{rng('fins').choice(['odt', 'png', 'mp3'])}",
    ]
    tailles = [f"{rng('tailles').randint(120, 980)} ko" for _ in range(5)]
    lignes = list(zip(rng("ordre").shuffle([danger, *surs]), tailles, strict=True))
    tableau = "\n".join(
        ["| Nom | Taille |", "|---|---|"] + [f"| `{nom}` | {taille} |" for nom, taille in lignes]
    )
    return {
        "vars": {
            "danger": danger,
            "sans_fin": f"{base}.{masque}",
            "masque": masque,
            "fin": fin,
            "points": points,
            "fin_points": fin_points,
            "autres": surs,
            "tableau": tableau,
        }
    }
