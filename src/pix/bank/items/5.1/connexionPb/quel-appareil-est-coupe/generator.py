DEVICES = ["la tablette bleue", "le portable", "le téléviseur", "l'enceinte", "la console", "le vieux téléphone", "la liseuse", "l'imprimante",
           "la montre", "le thermostat", "la caméra du jardin", "le cadre photo"]  # fmt: skip
CUT = [
    ("wifi-off", "Trois arcs barrés d’un trait oblique", "trois arcs barrés d'un trait"),
    ("globe-off", "Un globe barré d’un trait oblique", "un globe barré d'un trait"),
    ("cable-off", "Une prise réseau marquée d’une croix", "une prise marquée d'une croix"),
]
FINE = [
    ("wifi", "Trois arcs pleins au-dessus d’un point"),
    ("wifi-2", "Deux arcs pleins et un arc en pointillé au-dessus d’un point"),
    ("wifi-lock", "Trois arcs pleins et un petit cadenas"),
    ("bars", "Quatre barres qui montent, suivies de « 4G »"),
    ("plug-in", "Une prise réseau reliée à un fil, sans autre signe"),
    ("wifi-1", "Un arc plein et deux arcs en pointillé au-dessus d’un point"),
]


def build(v, rng):
    target = rng.cycle("cible", DEVICES)
    devices = rng("ordre").shuffle(
        [target, *rng("appareils").sample([name for name in DEVICES if name != target], 4)]
    )
    icon, seen, words = rng("icone").choice(CUT)
    fine = iter(rng("autres").sample(FINE, 4))
    items = []
    for name in devices:
        picture, text = (icon, seen) if name == target else next(fine)
        items.append(
            {
                "line": f"{name[0].upper()}{name[1:]}",
                "is": text,
                "icon": picture,
                "note": "Icône affichée dans le coin de l’écran",
            }
        )
    bare = target.split(" ", 1)[1] if " " in target else target[2:]
    others = [name for name in devices if name != target]
    return {
        "vars": {"bon": target, "icone": words},
        "simulator": {
            "open": "liste",
            "pages": [{"id": "liste", "title": "Icônes relevées", "icon": "wifi", "items": items}],
        },
        "solution": [target, bare],
        "reject": others,
        "feedback": dict.fromkeys(others, "Son icône annonce une liaison, même faible."),
    }
