from itertools import combinations

# path: page, label, note, value that fits
VISES = {
    "prive": ("Confidentialité", "Compte privé", "Il faut être accepté pour lire.", True),
    "story": ("Publications", "Histoires du jour ouvertes à tous", "Visibles sans abonnement.", False),
    "moteurs": (
        "Confidentialité",
        "Profil dans les moteurs de recherche",
        "Le nom du compte y apparaît.",
        False,
    ),
    "apercu": ("Découverte", "Aperçu public du profil sur le web", "Une page lisible sans compte.", False),
    "lieu": ("Publications", "Ajouter le lieu aux photos", "La commune s'affiche sous l'image.", False),
    "carte": ("Découverte", "Carte de mes photos", "Vos publications posées sur une carte.", False),
    "messages": ("Échanges", "Recevoir les messages des abonnés", "Dans la boîte principale.", True),
}
NEUTRES = {
    "sombre": ("Publications", "Lecture automatique des vidéos", "Sans le son."),
    "anniv": ("Échanges", "Rappel des anniversaires", "Le matin, pour vous seulement."),
    "sugg": ("Découverte", "Me suggérer des comptes", "D'après vos abonnements."),
    "alerte": ("Confidentialité", "Alerte de connexion", "À chaque nouvel appareil."),
    "trad": ("Échanges", "Traduire les commentaires", "Un bouton sous chaque commentaire."),
}
ICONS = {"Confidentialité": "lock", "Publications": "image", "Découverte": "search", "Échanges": "message"}
TRIOS = list(combinations(VISES, 3))


def build(v, rng):
    draw = rng("compte")
    wrong = rng.cycle("contraires", draw_order(TRIOS))
    entries = []
    for path, (page, label, note, fits) in VISES.items():
        value = fits if path not in wrong else not fits
        entries.append((page, {"switch": path, "label": label, "note": note, "is": value}))
    for path, (page, label, note) in NEUTRES.items():
        entries.append(
            (page, {"switch": path, "label": label, "note": note, "is": draw.choice([True, False])})
        )
    entries = draw.shuffle(entries)
    pages = [
        {
            "id": f"p{rank}",
            "title": title,
            "icon": ICONS[title],
            "items": [i for page, i in entries if page == title],
        }
        for rank, title in enumerate(ICONS)
    ]
    goal = {path: VISES[path][3] for path in wrong}
    kept = next(path for path in VISES if path not in wrong)
    return {
        "vars": {
            "reponses": ", ".join(
                f"« {VISES[path][1]} » ({'activer' if VISES[path][3] else 'désactiver'})" for path in wrong
            )
        },
        "simulator": {"pages": pages},
        "predicate": {"set": goal},
        "accept": [[{"set": goal}]],
        "reject": [
            [],
            [{"set": {path: goal[path] for path in wrong[:2]}}],
            [{"set": {**goal, kept: not VISES[kept][3]}}],
        ],
    }


def draw_order(trios):
    """Neighbours of the cycle share little."""
    return [trios[rank * 11 % len(trios)] for rank in range(len(trios))]
