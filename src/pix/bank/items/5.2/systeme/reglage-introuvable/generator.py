NAMES = [
    "Historique du presse-papiers", "Secondes dans l'horloge", "Pointeur sur le bouton", "Secouer pour réduire",
    "Heure parlée", "Bip des touches de verrouillage", "Une fenêtre par dossier", "Diaporama de verrouillage",
    "Pause du pavé pendant la frappe", "Réveil au capot", "Rouvrir les fenêtres", "Débit dans la barre",
    "Coins arrondis", "Loupe du presse-papiers", "Horloge dans le coin", "Bouton de pause", "Vibration du pavé",
    "Dossiers récents",
]  # fmt: skip
PAGES = [
    ("options_a", "Options avancées", "settings"),
    ("options_b", "Compléments", "star"),
    ("options_c", "Divers", "more"),
]


def build(v, rng):
    names = rng("ordre").shuffle(NAMES)
    pages, where, path = [], "", ""
    for number, (page, title, icon) in enumerate(PAGES):
        items = []
        for at, name in enumerate(names[number * 6 : number * 6 + 6]):
            own = f"r{number}{at}"
            items.append({"switch": own, "label": name})
            if name == v["cas"]["nom"]:
                where, path = f"« Ouverture avancée », puis « {title} »", own
        pages.append({"id": page, "title": title, "icon": icon, "in": "avance", "items": items})
    door = {
        "id": "avance", "title": "Ouverture avancée", "icon": "grid",
        "items": [{"link": title, "goto": page} for page, title, _icon in PAGES],
    }  # fmt: skip
    return {
        "vars": {"ou": where, "nombre": 20},
        "simulator": {"pages": [door, *pages]},
        "predicate": {"set": {path: True}},
        "accept": [[{"set": {path: True}}]],
        "reject": [
            [],
            [{"set": {"r00" if path != "r00" else "r01": True}}],
            [{"set": {path: True, "ne_pas_deranger": True}}],
        ],
    }
