from datetime import date

MOIS = [
    "septembre 2026",
    "octobre 2026",
    "novembre 2026",
    "décembre 2026",
    "janvier 2027",
    "février 2027",
    "mars 2027",
]
APPAREILS = [
    "Téléphone Galet",
    "Tablette Ardoise 5",
    "Ordinateur Atelier",
    "Console Dédale",
    "Téléphone Silex",
]
APPLIS = ["Quiz Éclair", "Cadre photo", "Horoscope Lune", "Club de lecture", "Mosaïque", "Chrono Course"]
DROITS = {
    "publier": ("publier en votre nom", "publier en son nom"),
    "messages": ("lire vos messages", "lire ses messages"),
    "amis": ("lire la liste de vos amis", "lire la liste de ses amis"),
}
SANS = ["voir votre pseudo", "voir votre avatar", "vous envoyer un rappel"]


def build(v, rng):
    draw = rng("acces")
    power = rng.cycle("pouvoir", sorted(DROITS))
    old = rng.cycle("vieux", APPAREILS)
    devices = draw.shuffle([*[name for name in APPAREILS if name != old][:3], old])
    seen = {name: draw.choice(MOIS[4:]) for name in devices}
    seen[old] = draw.choice(MOIS[:2])
    apps = draw.shuffle(APPLIS)
    bad = apps[:2]
    rights = {name: [draw.choice(SANS), DROITS[power][0]] for name in bad}
    others = [DROITS[one][0] for one in sorted(DROITS) if one != power]
    for rank, name in enumerate(apps[2:]):
        rights[name] = [draw.choice(SANS), others[rank]] if rank < 2 else [draw.choice(SANS)]
    device_list = {
        "list": "appareils", "label": "Appareils connectés", "remove": "Révoquer",
        "items": [
            {"id": f"d{APPAREILS.index(n)}", "label": n, "note": f"Dernière activité : {seen[n]}"} for n in devices
        ],
    }  # fmt: skip
    app_list = {
        "list": "applis", "label": "Applications liées", "remove": "Révoquer",
        "items": [
            {"id": f"a{APPLIS.index(n)}", "label": n, "note": f"Peut {' et '.join(rights[n])}."}
            for n in draw.shuffle(APPLIS)
        ],
    }  # fmt: skip
    pages = [
        {"id": "appareils", "title": "Appareils", "icon": "laptop", "items": [device_list]},
        {"id": "applis", "title": "Applications liées", "icon": "link", "items": [app_list]},
        {"id": "profil", "title": "Profil", "icon": "user",
         "items": [{"switch": "prive", "label": "Compte privé", "is": True}]},
    ]  # fmt: skip
    gone = [f"appareils.d{APPAREILS.index(old)}", *(f"applis.a{APPLIS.index(name)}" for name in bad)]
    extra = f"applis.a{APPLIS.index(apps[2])}"
    steps = [{"remove": path} for path in gone]
    return {
        "vars": {
            "jour": date(2027, 3, draw.randint(20, 30)), "mois": 4, "pouvoir": DROITS[power][1],
            "reponses": ", ".join([old, *bad]),
        },
        "simulator": {"pages": pages},
        "predicate": {"removed": gone},
        "accept": [steps, steps[::-1]],
        "reject": [[], steps[:2], steps[1:], [*steps, {"remove": extra}]],
    }  # fmt: skip
