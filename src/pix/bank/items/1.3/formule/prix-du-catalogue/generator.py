from pix.core.items import Redraw, Rng

CAS = [
    (
        "L'épicerie solidaire prépare ses paniers.",
        "articles",
        ["Lentilles", "Riz", "Huile", "Café", "Miel", "Farine", "Pâtes", "Noix", "Thé", "Sucre"],
        ["Code", "Article", "Prix", "Rayon"],
        ["Sec", "Frais", "Vrac"],
    ),
    (
        "L'atelier vélo commande ses pièces.",
        "pièces",
        ["Chaîne", "Pédale", "Selle", "Frein", "Pneu", "Guidon", "Câble", "Sonnette", "Jante", "Cale"],
        ["Code", "Pièce", "Prix", "Étagère"],
        ["Haute", "Basse", "Atelier"],
    ),
    (
        "La troupe loue ses accessoires.",
        "accessoires",
        ["Épée", "Couronne", "Lanterne", "Cape", "Masque", "Tambour", "Malle", "Miroir", "Bannière", "Trône"],
        ["Code", "Accessoire", "Prix", "Loge"],
        ["Cour", "Jardin", "Réserve"],
    ),
]


def build(v: dict, rng: Rng) -> dict:
    (phrase, quoi, noms, titres, places), colonne, quantite_avant = rng.cycle(
        "cas", [(c, k, q) for q in (True, False) for k in (3, 2, 4) for c in CAS]
    )
    draw = rng("catalogue")
    nombre = draw.randint(8, 10)
    codes = [
        f"{nom[:2].upper().replace('É', 'E').replace('Â', 'A')}{n}"
        for nom, n in zip(draw.shuffle(noms)[:nombre], draw.sample(range(12, 98), nombre), strict=True)
    ]
    fiches = [
        [code, nom, draw.randint(2, 40), draw.choice(places)]
        for code, nom in zip(codes, draw.shuffle(noms)[:nombre], strict=True)
    ]
    commande = draw.sample(fiches, draw.randint(5, 7))
    if fiches == sorted(fiches) or len({fiche[3] for fiche in fiches}) < 3:
        raise Redraw
    lignes = [[fiche[0], draw.randint(1, 6)] for fiche in commande]
    tete, code = ["Code", "Nombre"], "A"
    if not quantite_avant:
        tete, lignes, code = ["Nombre", "Code"], [[n, c] for c, n in lignes], "B"
    fin, bas = nombre + 1, len(lignes) + 1
    zone = "Catalogue!$A:$D"
    modele = f"=RECHERCHEV({code}2;{zone};{colonne};FAUX)"
    plage = f"C2:C{bas}"
    copie = {"copy": {"from": "C2", "to": f"C3:C{bas}"}}
    resultat = "Catalogue!$" + "ABCD"[colonne - 1] + "$2:$" + "ABCD"[colonne - 1] + f"${fin}"
    le_nom = "le nom de la pièce" if quoi == "pièces" else f"le nom de l'{quoi[:-1]}"
    lieu = {"Rayon": "le rayon", "Étagère": "l'étagère", "Loge": "la loge"}[titres[3]]
    demande = {2: le_nom, 3: "le prix", 4: lieu}[colonne]
    return {
        "vars": {
            "phrase": phrase,
            "quoi": quoi,
            "plage": plage,
            "demande": demande,
            "modele": modele,
            "premiere": "C2",
            "derniere": f"C{bas}",
            "rang": colonne,
        },
        "simulator": {
            "sheets": [
                {
                    "sheet": "Commande",
                    "rows": [[*tete, titres[colonne - 1]], *lignes],
                    "widths": {"C": 14},
                    **({"formats": {plage: "euro"}} if colonne == 3 else {}),
                },
                {
                    "sheet": "Catalogue",
                    "rows": [titres, *fiches],
                    "widths": {"B": 14, "D": 12},
                    "formats": {f"C2:C{fin}": "euro"},
                },
            ]
        },
        "accept": [
            [
                {
                    "set": {
                        "C2": f"=RECHERCHEX({code}2;Catalogue!A:A;Catalogue!{'ABCD'[colonne - 1]}:{'ABCD'[colonne - 1]})"
                    }
                },
                copie,
            ],
            [{"set": {"C2": f"=INDEX({resultat};EQUIV({code}2;Catalogue!$A$2:$A${fin};0))"}}, copie],
            [{"set": {"C2": modele.replace("FAUX", "0")}}, copie],
        ],
        "reject": [
            [],
            [{"set": {"C2": modele}}],
            [{"set": {"C2": modele.replace("$A:$D", f"A2:D{fin}")}}, copie],
            [{"set": {"C2": modele.replace(";FAUX", "")}}, copie],
            [{"set": {"C2": modele.replace(f";{colonne};", f";{2 + colonne % 3};")}}, copie],
            [{"set": {f"C{n + 2}": fiche[colonne - 1] for n, fiche in enumerate(commande)}}],
            [{"set": {"C2": f"=Catalogue!{'ABCD'[colonne - 1]}2"}}, copie],
        ],
    }
