from pix.core.items import Redraw, Rng

CAS = [
    (
        "Le conservatoire attribue ses mentions selon les points.",
        ["Élève", "Points", "Mention"],
        ["à revoir", "reçu", "bravo"],
        "points",
    ),
    (
        "La station météo classe le vent selon sa vitesse.",
        ["Relevé", "Vitesse", "Niveau"],
        ["calme", "venteux", "tempête"],
        "km/h",
    ),
    (
        "Le parc classe l'attente des manèges en minutes.",
        ["Manège", "Minutes", "Attente"],
        ["courte", "moyenne", "longue"],
        "minutes",
    ),
    (
        "Le verger classe ses prunes selon leur poids.",
        ["Caisse", "Grammes", "Calibre"],
        ["petit", "moyen", "gros"],
        "grammes",
    ),
]


def build(v: dict, rng: Rng) -> dict:
    (phrase, titres, mots, unite), faute, nombre = rng.cycle(
        "cas", [(c, f, n) for n in (8, 9) for f in ("ordre", "limite", "cycle") for c in CAS]
    )
    draw = rng("valeurs")
    bas, haut = draw.choice([(8, 15), (20, 60), (30, 80), (10, 45)])
    petit, moyen, grand = mots
    modele = f'=SI(B2>={haut};"{grand}";SI(B2>={bas};"{moyen}";"{petit}"))'
    if faute == "ordre":
        fausse = f'=SI(B2>={bas};"{moyen}";SI(B2>={haut};"{grand}";"{petit}"))'
        erreur = f"Dès que la valeur atteint {bas}, la première condition est vraie : « {grand} » n'est jamais affiché."
    elif faute == "limite":
        fausse = f'=SI(B2>{haut};"{grand}";SI(B2>={bas};"{moyen}";"{petit}"))'
        erreur = f"Avec `>` au lieu de `>=`, une valeur d'exactement {haut} reçoit « {moyen} » au lieu de « {grand} »."
    else:
        fausse = f'=SI(B2>={haut};"{grand}";SI(C2>={bas};"{moyen}";"{petit}"))'
        erreur = (
            "La seconde condition regarde C2, la cellule même de la formule : c'est une référence circulaire."
        )
    valeurs = draw.sample([n for n in range(2, haut * 2) if n not in (bas, haut)], nombre - 2)
    valeurs = draw.shuffle([*valeurs, bas, haut])
    if not any(x > haut for x in valeurs) or not any(x < bas for x in valeurs):
        raise Redraw
    fin = nombre + 1

    def ligne(n):
        return fausse.replace("B2", f"B{n}").replace("C2", f"C{n}")

    rows = [titres, *[[f"{titres[0]} {n - 1}", x, ligne(n)] for n, x in enumerate(valeurs, 2)]]
    copie = {"copy": {"from": "C2", "to": f"C3:C{fin}"}}
    return {
        "vars": {
            "phrase": phrase,
            "modele": modele,
            "fausse": fausse,
            "erreur": erreur,
            "plage": f"C2:C{fin}",
            "premiere": "C2",
            "derniere": f"C{fin}",
            "regle": f"« {petit} » en dessous de {bas} {unite} ; « {moyen} » à partir de {bas} ; « {grand} » à partir de {haut}.",
        },
        "simulator": {"rows": rows, "select": "C2", "widths": {"A": 12, "B": 11, "C": 12}},
        "accept": [
            [{"set": {"C2": f'=SI(B2<{bas};"{petit}";SI(B2<{haut};"{moyen}";"{grand}"))'}}, copie],
            [
                {"set": {"C2": f'=SI.CONDITIONS(B2>={haut};"{grand}";B2>={bas};"{moyen}";VRAI;"{petit}")'}},
                copie,
            ],
        ],
        "reject": [
            [],
            [{"set": {"C2": modele}}],
            [{"set": {"C2": modele.replace(f">={haut}", f">{haut}")}}, copie],
            [{"set": {"C2": modele.replace(f">={bas}", f">{bas}")}}, copie],
            [
                {
                    "set": {
                        f"C{n}": grand if x >= haut else moyen if x >= bas else petit
                        for n, x in enumerate(valeurs, 2)
                    }
                }
            ],
        ],
    }
