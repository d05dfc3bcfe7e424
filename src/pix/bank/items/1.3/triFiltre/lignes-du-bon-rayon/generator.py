from pix.core.items import Redraw, Rng

RAYONS = [
    ("Romans", "Romans policiers"),
    ("Sciences", "Sciences de la terre"),
    ("Histoire", "Histoire locale"),
    ("Cuisine", "Cuisine du monde"),
    ("Jeux", "Jeux de rôle"),
]
FORMES = [("Livre", "Livre audio"), ("Film", "Film muet")]
TITRES = [
    "Aurore",
    "Bivouac",
    "Cabane",
    "Dune",
    "Escale",
    "Falaise",
    "Marée",
    "Orage",
    "Refuge",
    "Sillage",
    "Tempête",
    "Lisière",
    "Mirage",
    "Nacre",
]


def build(v: dict, rng: Rng) -> dict:
    colonne, (valeur, voisin) = rng.cycle("cas", [(2, r) for r in RAYONS] + [(3, f) for f in FORMES])
    nombre = rng.cycle("nombre", range(9, 29))
    draw = rng("lignes")
    autres = draw.randint(4, 7)
    total = draw.randint(52, 58)
    choix = [nom for nom, _long in (RAYONS if colonne == 2 else FORMES)]
    reste = [x for x in choix if x != valeur] + (["Revue", "Disque"] if colonne == 3 else ["Voyages"])
    marques = [valeur] * nombre + [voisin] * autres
    marques += [draw.choice(reste) for _ in range(total - len(marques))]
    marques = draw.shuffle(marques)
    if marques[0] == valeur:
        raise Redraw
    autre_choix = ["Livre", "Revue", "Film"] if colonne == 2 else ["Romans", "Sciences", "Voyages"]
    rows = [["Prêt", "Titre", "Rayon", "Forme"]]
    for n, marque in enumerate(marques):
        ligne = [1201 + n, draw.choice(TITRES), marque, draw.choice(autre_choix)]
        if colonne == 3:
            ligne[2], ligne[3] = ligne[3], marque
        rows.append(ligne)
    article = "le rayon" if colonne == 2 else "la forme"
    return {
        "vars": {
            "article": article,
            "valeur": valeur,
            "voisin": voisin,
            "nombre": nombre,
            "avec_voisin": nombre + autres,
            "voisin_seul": autres,
            "total": total,
            "titre": rows[0][colonne],
        },
        "simulator": {"rows": rows, "widths": {"B": 12, "C": 20, "D": 14}},
    }
