ICONS = {
    "Plan": "map",
    "Photos": "image",
    "Météo": "sun",
    "Parloir": "message",
    "Agenda": "calendar",
    "Pli": "mail",
    "Placette": "users",
    "Ritournelle": "play",
}


def build(v, rng):
    doomed, kept = v["cas"]
    size = rng("taille").randint(3, 9)
    tenths = rng("dixieme").randint(1, 9)
    others = [one for one in ICONS if one != kept]
    draw = rng("autres")
    rows = [
        {"id": doomed, "facts": [f"{size},{tenths} Go"], "icon": "gamepad"},
        {"id": kept, "facts": ["96 Mo"], "icon": ICONS[kept]},
    ]
    rows += [
        {"id": one, "facts": [f"{draw.randint(40, 320)} Mo"], "icon": ICONS[one]}
        for one in draw.sample(others, 4)
    ]
    installed = {
        "list": "installees", "label": "Applications installées", "remove": "Désinstaller", "columns": ["Taille"],
        "confirm": "L’application et ses données seront effacées de l’appareil.", "items": rng("ordre").shuffle(rows),
    }  # fmt: skip
    shortcuts = {
        "list": "raccourcis",
        "label": "Icônes de l’écran d’accueil",
        "remove": "Retirer l’icône",
        "items": rng("icones").shuffle([doomed, kept, *others[:3]]),
    }
    gone = f"installees.{doomed}"
    part = {"label": doomed, "size": f"{size}.{tenths}", "if": {gone: True}}
    meter = {
        "meter": "Mémoire de l’appareil",
        "of": 64,
        "unit": "Go",
        "parts": [
            {"label": "Photos et vidéos", "size": 21.4},
            {"label": "Système", "size": 9.4},
            {"label": "Autres applications", "size": 8.2},
            part,
        ],
    }
    return {
        "vars": {"taille": f"{size},{tenths} Go"},
        "simulator": {
            "device": "phone",
            "base": "phone",
            "without": ["stockage", "applications"],
            "pages": [
                {"id": "accueil", "title": "Écran d’accueil", "icon": "home", "items": [shortcuts]},
                {"id": "applications2", "title": "Applications", "icon": "grid", "items": [installed]},
                {"id": "stockage2", "title": "Stockage", "icon": "drive", "items": [meter]},
            ],
        },
        "predicate": {"removed": gone, "allow": [f"raccourcis.{doomed}"]},
        "accept": [[{"remove": gone}], [{"remove": [f"raccourcis.{doomed}", gone]}]],
        "reject": [
            [],
            [{"remove": f"raccourcis.{doomed}"}],
            [{"remove": f"installees.{kept}"}],
            [{"remove": [gone, f"installees.{kept}"]}],
        ],
    }
