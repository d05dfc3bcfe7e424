MATIERES = [
    ("Échecs", "les échecs"),
    ("Guitare", "la guitare"),
    ("Anglais", "l'anglais"),
    ("Tableur", "le tableur"),
    ("Couture", "la couture"),
    ("Cuisine", "la cuisine"),
]
NIVEAUX = {
    "Débutant": ["n'a jamais commencé", "part de zéro"],
    "Moyen": ["connaît déjà les bases", "a un an de pratique"],
    "Avancé": ["pratique depuis dix ans", "a un très bon niveau"],
}
TITRES = [
    "Premiers pas", "Mise en route", "Pas à pas", "Les bons gestes", "Petits défis", "Grand atelier", "En douceur",
    "Par l'exemple", "Les secrets", "Sans erreur", "À son rythme", "Trois idées", "La boîte à outils", "Le défi",
    "Vers le sommet", "Entre amis", "Carnet de route", "Mille essais",
]  # fmt: skip


def build(_v, rng):
    draw = rng("lecons")
    numero = rng.cycle("numero", range(112, 232, 10)) + draw.randint(0, 8)
    cible = rng.cycle("matiere", MATIERES)
    niveau = rng.cycle("niveau", list(NIVEAUX))
    autres = draw.sample([n for n in range(103, 290) if n != numero], 17)
    titres, rows = draw.shuffle(TITRES), []
    for matiere, _ in MATIERES:
        for rang in NIVEAUX:
            bon = (matiere, rang) == (cible[0], niveau)
            rows.append([numero if bon else autres.pop(), titres.pop(), matiere, rang])
    table = [
        "| N° | Leçon | Matière | Niveau |",
        *(f"| {' | '.join(map(str, row))} |" for row in draw.shuffle(rows)),
    ]
    page = {
        "title": "Les leçons courtes",
        "label": "Leçons",
        "body": "::: liste lecons | filtres: Matière, Niveau | tri: N°\n" + "\n".join(table) + "\n:::\n",
    }
    faux = next(row[0] for row in rows if row[2] == cible[0] and row[3] != niveau)
    ailleurs = next(row[0] for row in rows if row[2] != cible[0] and row[3] == niveau)
    return {
        "vars": {
            "matiere": cible[1],
            "nom_matiere": cible[0],
            "niveau": niveau,
            "profil": draw.choice(NIVEAUX[niveau]),
            "numero": numero,
            "trop_haut": faux,
            "autre_matiere": ailleurs,
        },
        "solution": numero,
        "reject": [str(row[0]) for row in rows if row[0] != numero],
        "simulator": {"new_pages": {"passerelle-cours/lecons": page}},
    }
