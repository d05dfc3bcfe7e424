LISTES = [
    (
        "Matériel du camp",
        [
            "Tentes",
            "Réchaud",
            "Lampes",
            "Corde",
            "Trousse de soins",
            "Bidons",
            "Bâches",
            "Sifflet",
            "Boussole",
            "Allumettes",
        ],
    ),
    (
        "Invités du bal",
        [
            "Fanfare",
            "Chorale",
            "Pompiers",
            "Voisins",
            "Écoles",
            "Cyclo-club",
            "Boulanger",
            "Ludothèque",
            "Lycée",
            "Gazette",
        ],
    ),
    (
        "Plantes du jardin",
        [
            "Thym",
            "Bourrache",
            "Tomates",
            "Courges",
            "Menthe",
            "Haricots",
            "Capucines",
            "Fèves",
            "Sauge",
            "Radis",
        ],
    ),
]


def build(v, rng):
    draw = rng("liste")
    document, noms = rng.cycle("liste", LISTES)
    noms = draw.shuffle(noms)
    perdue = noms[draw.randint(0, 2)]
    bonne = rng.cycle("bonne", [4, 3, 5])
    jours = sorted(draw.sample(list(range(2, 26)), 7))
    etats, actuel, suite = [], noms[:4], iter(noms[4:])
    for rang in range(1, 8):
        if rang == bonne + 1:
            actuel = [one for one in actuel if one != perdue]
        elif rang > 1:
            actuel = [*actuel, next(suite)]
        etats.append(actuel)
    auteurs = [draw.choice(v["prenoms"]) for _ in jours]
    pages = {}
    for rang, (jour, etat, nom) in enumerate(zip(jours, etats, auteurs, strict=True), 1):
        liste = "".join(f"- {one}\n" for one in etat)
        pages[f"grenier/version-{rang}"] = {
            "title": f"Version du {jour} mars 2027",
            "author": nom,
            "body": f"{liste}\n[Retour à l'historique](liste)\n",
        }
    lignes = "".join(
        f"| [{jour} mars](version-{rang}) | {nom} |\n"
        for rang, (jour, nom) in reversed(list(enumerate(zip(jours, auteurs, strict=True), 1)))
    )
    choix = " | ".join(f"{jour} mars" for jour in reversed(jours))
    form = (
        "::: formulaire restaurer | Restaurer cette version | La version du {version} est restaurée.\n"
        f"<> version : Version à restaurer | À choisir | {choix}\n:::\n"
    )
    pages["grenier/liste"] = {
        "title": f"Historique : {document}",
        "body": f"| Version | Par |\n|---|---|\n{lignes}\n{form}",
    }
    return {
        "vars": {"document": document, "perdue": perdue, "bonne": bonne, "jour": jours[bonne - 1]},
        "simulator": {"new_pages": pages},
        "reject": [
            [{"send": {"form": "grenier/liste#restaurer", "values": {"version": f"{jours[rang - 1]} mars"}}}]
            for rang in (bonne - 1, bonne + 1, 1, 7)
            if rang != bonne
        ],
    }
