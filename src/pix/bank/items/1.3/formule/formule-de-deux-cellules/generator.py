from pix.core.items import Rng

HISTOIRES = [
    (
        "le prix à payer",
        ["Fruit", "Prix du kilo", "Kilos"],
        "*",
        "on multiplie le prix du kilo par le nombre de kilos",
        ["Pêches", "Noix", "Prunes", "Figues", "Cerises", "Poires"],
        (3, 12),
        (2, 9),
    ),
    (
        "le nombre de places restantes",
        ["Séance", "Places", "Réservées"],
        "-",
        "on retire les places réservées du nombre de places",
        ["Lundi", "Mardi", "Jeudi", "Vendredi", "Samedi", "Dimanche"],
        (81, 140),
        (21, 79),
    ),
    (
        "le total des bénévoles",
        ["Jour", "Matin", "Soir"],
        "+",
        "on ajoute les bénévoles du matin et ceux du soir",
        ["Lundi", "Mardi", "Jeudi", "Vendredi", "Samedi", "Dimanche"],
        (6, 29),
        (30, 58),
    ),
    (
        "la part de chaque équipe",
        ["Tournoi", "Gain", "Équipes"],
        "/",
        "on partage le gain entre les équipes",
        ["Pétanque", "Échecs", "Fléchettes", "Tarot", "Ping-pong", "Dames"],
        (60, 240),
        (3, 11),
    ),
    (
        "la distance totale",
        ["Étape", "Kilomètres", "Tours"],
        "*",
        "on multiplie les kilomètres d'un tour par le nombre de tours",
        ["Lac", "Bois", "Pont", "Digue", "Parc", "Moulin"],
        (4, 19),
        (2, 8),
    ),
]


def build(v: dict, rng: Rng) -> dict:
    (resultat, titres, signe, phrase, noms, premiers, seconds), ligne = rng.cycle(
        "cas", [(histoire, n) for n in range(3, 7) for histoire in HISTOIRES]
    )
    draw = rng("lignes")
    inverse = signe != "-" and draw.choice([True, False])
    nombre = draw.randint(5, 6)
    donnees = list(zip(noms, draw.sample(range(*premiers), nombre) if premiers[1] - premiers[0] >= nombre else [4] * nombre,
                       draw.sample(range(*seconds), nombre), strict=False))  # fmt: skip
    gauche, droite = "B", "C"
    if inverse:
        titres, donnees, gauche, droite = (
            [titres[0], titres[2], titres[1]],
            [(a, c, b) for a, b, c in donnees],
            "C",
            "B",
        )
    if signe in "+*":
        gauche, droite = "B", "C"
    modele = f"={gauche}{ligne}{signe}{droite}{ligne}"
    cible = f"D{ligne}"
    valeurs = dict(zip("BC", donnees[ligne - 2][1:], strict=True))
    en_dur = f"={valeurs[gauche]}{signe}{valeurs[droite]}"
    autre = {"*": "+", "+": "-", "-": "+", "/": "*"}[signe]
    return {
        "vars": {
            "resultat": resultat, "ligne": ligne, "cible": cible, "modele": modele, "phrase": phrase, "en_dur": en_dur,
            "gauche": f"{gauche}{ligne}", "droite": f"{droite}{ligne}",
        },
        "simulator": {"rows": [[*titres, "Résultat"], *map(list, donnees)], "widths": {"A": 12, "D": 11}},
        "accept": [[{"set": {cible: modele.lower()}}], [{"set": {cible: f"= ${gauche}{ligne} {signe} {droite}${ligne}"}}]],
        "reject": [
            [],
            [{"set": {cible: en_dur}}],
            [{"set": {cible: modele[1:]}}],
            [{"set": {cible: modele.replace(signe, autre, 1)}}],
            [{"set": {cible: f"={gauche}{ligne - 1}{signe}{droite}{ligne - 1}"}}],
            [{"set": {f"D{ligne + 1}": modele}}],
        ] + ([[{"set": {cible: f"={droite}{ligne}{signe}{gauche}{ligne}"}}]] if signe in "-/" else []),
    }  # fmt: skip
