GROUPES = ["Élèves", "Parents", "Bénévoles", "Choristes", "Trésorerie", "Joueurs"]
DOSSIERS = [
    ("Voyage", "Photos", "Comptes", "liste.ods"),
    ("Spectacle", "Décors", "Contrats", "budget.ods"),
    ("Journal", "Articles", "Abonnés", "une.odt"),
    ("Tournoi", "Résultats", "Arbitres", "grille.ods"),
]
DROITS = ["rien", "lire", "commenter", "modifier"]
DITS = {"rien": "aucun accès", "lire": "lecture", "commenter": "commentaire", "modifier": "modification"}


def build(v, rng):
    draw = rng("droits")
    groupe, autre = draw.sample(GROUPES, 2)
    noms = draw.choice(DOSSIERS)
    plan = [
        (a, b, c)
        for a in ("lire", "commenter", "modifier")
        for b in DROITS
        for c in DROITS
        if len({a, b, c}) == 3
    ]
    haut, sous, propre = rng.cycle("plan", plan)
    qui = rng.cycle("fichier", ["propre", "herite"])
    fichier = propre if qui == "propre" else sous
    autres = [draw.choice(list(DITS.values())) for _ in range(4)]

    def ligne(nom, droit, rang):
        return f"| {nom} | {DITS[droit] if droit else '(rien de fixé)'} | {autres[rang]} |\n"

    table = f"| Élément | Groupe {groupe} | Groupe {autre} |\n|---|---|---|\n"
    table += ligne(noms[0], haut, 0) + ligne(f"{noms[0]} / {noms[1]}", sous, 1)
    table += ligne(f"{noms[0]} / {noms[2]}", None, 2)
    table += ligne(f"{noms[0]} / {noms[1]} / {noms[3]}", propre if qui == "propre" else None, 3)
    droits = [haut, sous, haut, fichier]
    return {
        "vars": {"groupe": groupe, "dossiers": [noms[0], noms[1], noms[2], noms[3]], "droits": droits},
        "solution": {"a": [droits[0]], "b": [droits[1]], "c": [droits[2]], "d": [droits[3]]},
        "reject": [
            {"a": haut, "b": haut, "c": haut, "d": haut},
            {"a": haut, "b": sous, "c": sous, "d": fichier},
        ],
        "simulator": {"new_pages": {"grenier/droits-dossier": {"title": "Droits du dossier", "body": table}}},
    }
