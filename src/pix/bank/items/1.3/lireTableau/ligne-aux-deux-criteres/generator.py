from pix.core.items import Redraw, Rng

CAS = [
    (
        "Le cyclo-club garde la liste de ses sorties.",
        ["Sortie", "Terrain", "Kilomètres", "Places"],
        [
            "Lac",
            "Ravin",
            "Digue",
            "Belvédère",
            "Moulin",
            "Cascade",
            "Genêts",
            "Ardoise",
            "Tunnel",
            "Viaduc",
            "Verger",
            "Étang",
            "Falaise",
            "Prairie",
            "Roselière",
            "Chapelle",
            "Combe",
            "Lavoir",
            "Phare",
            "Plateau",
            "Pont",
            "Source",
            "Tourbière",
            "Vallon",
            "Carrière",
        ],
        ["route", "chemin", "forêt", "mixte"],
        (12, 48),
        (4, 20),
        "Quelle sortie a",
        "le terrain « {} »",
        "{} places",
    ),
    (
        "Le camping a noté ses emplacements.",
        ["Emplacement", "Sol", "Surface", "Personnes"],
        [
            "Acacia",
            "Aulne",
            "Bouleau",
            "Cèdre",
            "Charme",
            "Chêne",
            "Cyprès",
            "Érable",
            "Figuier",
            "Frêne",
            "Ginkgo",
            "Hêtre",
            "Houx",
            "Mélèze",
            "Noyer",
            "Olivier",
            "Orme",
            "Platane",
            "Poirier",
            "Pommier",
            "Prunier",
            "Saule",
            "Sorbier",
            "Sureau",
            "Tilleul",
        ],
        ["herbe", "sable", "gravier", "bois"],
        (60, 180),
        (2, 9),
        "Quel emplacement a",
        "le sol « {} »",
        "de la place pour {} personnes",
    ),
    (
        "La ludothèque a classé ses jeux.",
        ["Jeu", "Genre", "Minutes", "Dès (ans)"],
        [
            "Archipel",
            "Bazar",
            "Boussole",
            "Caravane",
            "Citadelle",
            "Comète",
            "Corsaire",
            "Dédale",
            "Éclipse",
            "Galère",
            "Grimoire",
            "Horloge",
            "Iceberg",
            "Lanterne",
            "Marelle",
            "Mistral",
            "Oasis",
            "Pagode",
            "Pirogue",
            "Rébus",
            "Refuge",
            "Safari",
            "Sirocco",
            "Totem",
            "Voltige",
        ],
        ["adresse", "mémoire", "stratégie", "hasard"],
        (10, 90),
        (4, 14),
        "Quel jeu est",
        "du genre « {} »",
        "conseillé à partir de {} ans",
    ),
]


def build(v: dict, rng: Rng) -> dict:
    phrase, titres, noms, genres, milieu, bornes, qui, forme, precision = rng.cycle("cas", CAS)
    gagnant = rng.cycle("gagnant", noms)
    draw = rng("lignes")
    genre, nombre = draw.choice(genres), draw.randint(*bornes)
    autres = [nom for nom in draw.shuffle(noms) if nom != gagnant][: draw.randint(21, 24)]
    rows = []
    for rang, nom in enumerate(autres):
        own, places = draw.choice(genres), draw.randint(*bornes)
        if rang < 4:
            own = genre
        elif rang < 7:
            places = nombre
        if own == genre and places == nombre:
            places += 1
        if own == genre and rang >= 4 and places == nombre:
            raise Redraw
        rows.append([nom, own, draw.randint(*milieu), places])
    if any(row[1] == genre and row[3] == nombre for row in rows):
        raise Redraw
    rows.append([gagnant, genre, draw.randint(*milieu), nombre])
    melange = draw.shuffle(rows)
    if melange[0][0] == gagnant:
        raise Redraw
    if not any(row[3] == nombre and row[1] != genre for row in rows):
        raise Redraw
    presque = next(row for row in melange if row[3] == nombre and row[1] != genre)
    autre = next(row for row in melange if row[1] == genre and row[3] != nombre)
    return {
        "vars": {
            "phrase": phrase,
            "objet": titres[0],
            "qui": qui,
            "critere": forme.format(genre),
            "precision": precision.format(nombre),
            "gagnant": gagnant,
            "presque": presque[0],
            "autre": autre[0],
            "inverse": melange[0][0],
            "ligne": f"{genre}, {nombre}",
        },
        "simulator": {"rows": [titres, *melange], "widths": {"A": 14, "B": 12}},
    }
