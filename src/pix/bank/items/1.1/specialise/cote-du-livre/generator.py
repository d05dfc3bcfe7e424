AUTEURS = ["Habib Touzani", "Perrine Kervella", "Idriss Gasperini", "Noémie Rouanet", "Odile Marchadier"]
SUJETS = ["Jardin", "Animaux", "Vélo", "Cuisine", "Étoiles"]
DEBUTS = [
    "Petit guide",
    "Grand livre",
    "Carnet",
    "Cent idées",
    "Le plaisir",
    "Une année",
    "Premiers pas",
    "Secrets",
    "Atlas",
    "Manuel",
    "Histoires",
    "Balades",
    "L'art simple",
    "Journal",
    "Leçons",
    "Le tour",
    "Vingt saisons",
    "Abrégé",
    "Mémoires",
    "Notes",
]
FINS = {
    "Jardin": "de jardin",
    "Animaux": "des bêtes",
    "Vélo": "à vélo",
    "Cuisine": "de cuisine",
    "Étoiles": "du ciel",
}
CODES = {"Jardin": "635", "Animaux": "590", "Vélo": "629", "Cuisine": "641", "Étoiles": "520"}


def build(v, rng):
    draw = rng("livres")
    auteur, sujet = draw.choice(AUTEURS), rng.cycle("sujet", SUJETS)
    seuil = draw.choice([2014, 2016, 2018])
    annee = seuil + draw.randint(1, 6)
    autres_auteurs = [one for one in AUTEURS if one != auteur]
    autres_sujets = [one for one in SUJETS if one != sujet]
    plan = [
        (auteur, sujet, annee),
        (auteur, sujet, seuil - draw.randint(1, 4)),
        (auteur, sujet, seuil - draw.randint(5, 9)),
        (auteur, sujet, seuil),
    ]
    plan += [(draw.choice(autres_auteurs), sujet, seuil + draw.randint(1, 6)) for _ in range(5)]
    plan += [(auteur, draw.choice(autres_sujets), seuil + draw.randint(1, 6)) for _ in range(5)]
    plan += [
        (draw.choice(autres_auteurs), draw.choice(autres_sujets), seuil + draw.randint(-6, 6))
        for _ in range(4)
    ]
    numeros = draw.sample(list(range(101, 989)), len(plan))
    rows = []
    for (qui, quoi, quand), debut, numero in zip(plan, draw.shuffle(DEBUTS), numeros, strict=False):
        rows.append([f"{debut} {FINS[quoi]}", qui, quoi, str(quand), f"{CODES[quoi]}.{numero}"])
    titre, cote = rows[0][0], rows[0][4]
    table = [
        "| Titre | Auteur | Sujet | Année | Cote |",
        *(f"| {' | '.join(row)} |" for row in draw.shuffle(rows)),
    ]
    body = "::: liste catalogue | filtres: Auteur, Sujet | tri: Année, Titre\n" + "\n".join(table) + "\n:::\n"
    page = {"title": "Catalogue de la médiathèque", "label": "Catalogue", "kind": "record", "body": body}
    return {
        "vars": {
            "auteur": auteur,
            "sujet": sujet,
            "seuil": seuil,
            "annee": annee,
            "titre": titre,
            "cote": cote,
        },
        "solution": cote,
        "reject": [row[4] for row in rows[1:]],
        "simulator": {"new_pages": {"mediatheque/catalogue": page}},
    }
