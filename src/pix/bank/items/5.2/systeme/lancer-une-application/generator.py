from pix.core.items.french import with_de

APPS = [
    ("Agenda", "calendar"), ("Météo", "sun"), ("Plan", "map"), ("Pli", "mail"), ("Photos", "image"),
    ("Ritournelle", "play"), ("Calculette", "table"), ("Horloge", "clock"), ("Parloir", "message"),
    ("Feuillet", "file"), ("Caméra", "camera"), ("Grenier", "folder"),
]  # fmt: skip
DEVICES = [("phone", "Téléphone"), ("tablet", "Tablette")]


def build(v, rng):
    apps = rng("ordre").shuffle(APPS)
    kind, name = rng("appareil").choice(DEVICES)
    target = v["cas"]["app"]
    screens = [
        ("accueil", "Écran d’accueil", apps[:6], "suite", "Écran suivant"),
        ("suite", "Deuxième écran", apps[6:], "accueil", "Écran précédent"),
    ]
    pages = [
        {
            "id": page, "title": title, "grid": True,
            "items": [{"link": app, "icon": icon, "goto": app} for app, icon in held]
            + [{"link": words, "icon": "next" if page == "accueil" else "back", "goto": other}],
        }
        for page, title, held, other, words in screens
    ]  # fmt: skip
    pages += [
        {
            "id": app,
            "title": app,
            "items": [{"text": f"{app} est ouverte."}, {"link": "Fermer", "goto": "accueil"}],
        }
        for app, _icon in apps
    ]
    first = target in [app for app, _icon in apps[:6]]
    other = next(app for app, _icon in apps if app != target)
    return {
        "vars": {"ecran": "l'écran d'accueil" if first else "le deuxième écran"},
        "simulator": {"device": kind, "title": f"{name} {with_de(v['prenom'])}", "pages": pages},
        "predicate": {"open": target},
        "accept": [[{"open": target}], [{"open": other}, {"open": "suite"}, {"open": target}]],
        "reject": [[], [{"open": other}], [{"open": "suite"}]],
    }
