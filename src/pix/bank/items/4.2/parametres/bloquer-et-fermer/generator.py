NOMS = [
    "loup",
    "nova",
    "pixel",
    "corbeau",
    "turbo",
    "zebre",
    "ombre",
    "requin",
    "volcan",
    "cobra",
    "tigre",
    "bison",
]


def build(v, rng):
    draw = rng("abonnes")
    root = rng.cycle("cible", NOMS)
    one, two = draw.sample(range(2, 10), 2)
    target, twin, near = f"{root}_{one}{two}", f"{root}_{two}{one}", f"{root}{one}{two}"
    others = [f"{name}_{draw.randint(12, 98)}" for name in draw.sample([n for n in NOMS if n != root], 3)]
    names = draw.shuffle([target, twin, near, *others])
    subscribers = {
        "list": "abonnes", "label": "Abonnés", "remove": "Bloquer",
        "items": [{"id": name, "label": name} for name in names],
    }  # fmt: skip
    pages = [
        {"id": "abonnes", "title": "Abonnés", "icon": "users", "items": [subscribers]},
        {
            "id": "prive",
            "title": "Confidentialité",
            "icon": "lock",
            "items": [
                {"switch": "prive", "label": "Compte privé", "note": "Les abonnés doivent être acceptés."},
                {"switch": "enligne", "label": "Montrer quand je suis en ligne", "is": True},
            ],
        },
        {
            "id": "notifs",
            "title": "Notifications",
            "icon": "bell",
            "items": [{"switch": "alertes", "label": "Nouveaux abonnés", "is": True}],
        },
    ]
    good = [{"remove": f"abonnes.{target}"}, {"set": {"prive": True}}]
    return {
        "vars": {"cible": target},
        "simulator": {"pages": pages},
        "predicate": {"removed": f"abonnes.{target}", "set": {"prive": True}},
        "accept": [good, good[::-1]],
        "reject": [
            [],
            good[:1],
            good[1:],
            [{"remove": f"abonnes.{twin}"}, {"set": {"prive": True}}],
            [*good, {"set": {"enligne": False}}],
        ],
    }
