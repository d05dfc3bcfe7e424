from pix.core.items.french import with_de

APPS = [
    "Vidéothèque",
    "Ritournelle",
    "Parloir",
    "Plan",
    "Placette",
    "Galet Saga",
    "Photomontage",
    "Liseuse",
    "Cartouche",
    "Sonorama",
    "Palette",
    "Hublot",
]


def build(v, rng):
    draw = rng("tailles")
    big = rng.cycle("grosse", APPS)
    apps = [big, *draw.sample([app for app in APPS if app != big], 6)]
    lure = apps[1]
    sizes = {
        big: (draw.randint(3, 9), draw.randint(74, 98)),
        lure: (draw.randint(38, 46), draw.randint(2, 9)),
    }
    for app in apps[2:]:
        sizes[app] = (draw.randint(4, 30), draw.randint(3, 34))

    def text(tenths):
        return f"{tenths // 10},{tenths % 10}"

    rows = [
        {"id": app, "facts": [f"{text(sizes[app][0])} Go", f"{text(sizes[app][1])} Go"], "icon": "grid"}
        for app in rng("ordre").shuffle(apps)
    ]
    total = sum(sum(pair) for pair in sizes.values())
    pages = [
        {"id": "memoire", "title": "Stockage", "icon": "drive", "items": [
            {"meter": "Mémoire du téléphone", "of": 64, "unit": "Go", "parts": [
                {"label": "Applications", "size": text(total).replace(",", ".")}, {"label": "Photos", "size": "12.3"}, {"label": "Système", "size": "9.4"}]},
            {"link": "Détail par application", "goto": "detail"}]},
        {"id": "detail", "title": "Applications", "icon": "grid", "in": "memoire", "items": [
            {"list": "tailles", "label": "Taille des applications", "columns": ["Programme", "Données"], "items": rows}]},
    ]  # fmt: skip
    others = [app for app in apps if app != big]
    return {
        "vars": {
            "grosse": big, "total": text(sum(sizes[big])), "programme": text(sizes[big][0]), "donnees": text(sizes[big][1]),
            "leurre": lure, "leurre_programme": text(sizes[lure][0]),
        },
        "simulator": {"title": f"Téléphone {with_de(v['prenom'])}", "pages": pages},
        "solution": big,
        "reject": [*others, "Photos"],
        "feedback": {lure: "C'est le plus gros programme, mais ses données sont petites."},
    }  # fmt: skip
