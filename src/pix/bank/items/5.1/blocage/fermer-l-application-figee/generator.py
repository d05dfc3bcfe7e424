from pix.core.items.french import with_de

APPS = [
    "Palette",
    "Feuillet",
    "Hublot",
    "Ritournelle",
    "Vidéothèque",
    "Parloir",
    "Cartouche",
    "Sonorama",
    "Calculette",
    "Agenda",
    "Photos",
    "Liseuse",
]


def build(v, rng):
    stuck = v["app"]
    others = rng("autres").sample([app for app in APPS if app != stuck], 4)
    rows = [
        {"id": app, "note": "Ne répond pas" if app == stuck else "Ouverte"}
        for app in rng("ordre").shuffle([stuck, *others])
    ]
    page = {
        "id": "taches", "title": "Applications ouvertes", "icon": "window",
        "items": [
            {"list": "ouvertes", "label": "En ce moment", "remove": "Forcer à quitter", "items": rows,
             "confirm": "Le travail non enregistré de cette application sera perdu."},
            {"action": "eteindre", "label": "Éteindre l’ordinateur", "style": "danger", "icon": "power", "confirm": "Toutes les applications seront fermées."},
            {"action": "attendre", "label": "Attendre une minute", "icon": "wait", "done": f"{stuck} ne répond toujours pas."},
        ],
    }  # fmt: skip
    good = [{"remove": f"ouvertes.{stuck}"}]
    return {
        "simulator": {"title": f"Ordinateur {with_de(v['prenom'])}", "pages": [page]},
        "predicate": {"removed": f"ouvertes.{stuck}", "allow": "attendre"},
        "accept": [good, [{"do": "attendre"}, *good]],
        "reject": [
            [],
            [{"do": "eteindre"}],
            [{"remove": f"ouvertes.{others[0]}"}],
            [*good, {"do": "eteindre"}],
            [*good, {"remove": f"ouvertes.{others[1]}"}],
        ],
    }
