from pix.core.items import Rng

CAS = [
    (
        "Le club d'astronomie a compté ses étoiles filantes.",
        "Nuit",
        ["Avant minuit", "Après minuit"],
    ),
    (
        "La coopérative a pesé ses paniers, en kilos.",
        "Panier",
        ["Fruits", "Légumes"],
    ),
    ("Le car a compté ses passagers.", "Arrêt", ["Montées", "Descentes"]),
    (
        "Le refuge a noté les repas servis.",
        "Semaine",
        ["Midi", "Soir"],
    ),
]
FONCTIONS = [
    ("MOYENNE", "la moyenne"),
    ("MAX", "la plus grande valeur"),
    ("SOMME", "le total"),
    ("MIN", "la plus petite valeur"),
]


def build(v: dict, rng: Rng) -> dict:
    (phrase, titre, titres), (fonction, demande), place = rng.cycle(
        "cas", [(c, f, p) for f in FONCTIONS for c in CAS for p in (1, 2)][::3]
    )
    draw = rng("valeurs")
    nombre = draw.randint(8, 12)
    valeurs = [draw.sample(range(11, 96), nombre), draw.sample(range(11, 96), nombre)]
    lettre = "ABC"[place]
    plage = f"{lettre}2:{lettre}{nombre + 1}"
    cible = f"{lettre}{nombre + 3}"
    modele = f"={fonction}({plage})"
    rows = [
        [titre, *titres],
        *[[f"{titre} {n + 1}", a, b] for n, (a, b) in enumerate(zip(*valeurs, strict=True))],
    ]
    etiquette = {"MOYENNE": "Moyenne", "MAX": "Plus grande", "SOMME": "Total", "MIN": "Plus petite"}[fonction]
    rows += [[], [etiquette]]
    colonne = valeurs[place - 1]
    nombre_exact = {
        "MOYENNE": str(sum(colonne)) + "/" + str(nombre),
        "MAX": max(colonne),
        "SOMME": sum(colonne),
        "MIN": min(colonne),
    }[fonction]
    tronquee = modele.replace(str(nombre + 1), str(nombre))
    autre = {"MOYENNE": "SOMME", "MAX": "MIN", "SOMME": "MAX", "MIN": "MOYENNE"}[fonction]
    return {
        "vars": {
            "phrase": phrase,
            "demande": demande,
            "colonne": titres[place - 1],
            "cible": cible,
            "modele": modele,
            "fonction": fonction,
            "plage": plage,
            "premiere": f"{lettre}2",
            "derniere": f"{lettre}{nombre + 1}",
        },
        "simulator": {
            "rows": rows,
            "widths": {"A": 13, "B": 14, "C": 14},
            "bold": ["A1:C1", f"A{nombre + 3}"],
        },
        "accept": [
            [{"set": {cible: modele.lower()}}],
            [{"set": {cible: modele.replace(lettre, f"${lettre}$")}}],
        ]
        + ([[{"set": {cible: f"=SOMME({plage})/{nombre}"}}]] if fonction == "MOYENNE" else []),
        "reject": [
            [],
            [{"set": {cible: f"={nombre_exact}"}}],
            [{"set": {cible: tronquee}}],
            [{"set": {cible: modele.replace("2:", "3:", 1)}}],
            [{"set": {cible: modele.replace(fonction, autre)}}],
            [{"set": {cible: modele[1:]}}],
            [{"set": {cible: modele.replace(lettre, "BC"[place % 2])}}],
        ],
    }
