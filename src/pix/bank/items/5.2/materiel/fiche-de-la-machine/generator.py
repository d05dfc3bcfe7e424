from pix.core.items.french import with_de

ASKED = {
    "ram": ("la quantité de **mémoire vive installée**", "Go"),
    "libre": ("l'**espace libre** du disque", "Go"),
    "coeurs": ("le nombre de **cœurs du processeur**", "cœurs"),
    "video": ("la quantité de **mémoire vidéo**", "Go"),
}


def build(v, rng):
    what = v["quoi"]
    ram = rng.cycle("ram", [8, 12, 16, 20, 24, 32, 40, 48, 64, 96, 10, 28])
    video = rng.cycle("video", [3, 4, 6, 11, 14, 18, 22, 26, 2, 5, 7, 9])
    cores = rng.cycle("coeurs", [4, 6, 10, 12, 14, 16, 18, 20, 24, 26, 30, 34])
    free = rng.cycle("libre", range(61, 199, 11))
    if len({ram, video, cores, free}) < 4:
        ram += 36
    total = rng("disque").choice([512, 480, 750])
    used = total - free
    usable = ram - 1
    about = {
        "id": "machine", "title": "À propos", "icon": "info",
        "items": [
            {"group": "Appareil"}, {"line": "Nom", "is": f"Poste {rng('nom').choice(['Girolle', 'Cachalot', 'Lucarne', 'Garance'])}"},
            {"line": "Processeur", "is": f"Granit 7, {cores} cœurs, {2 * cores} tâches à la fois, 3,4 GHz"},
            {"line": "Mémoire vive installée", "is": f"{ram} Go ({usable} Go utilisables)"},
            {"line": "Carte graphique", "is": f"Mica 3, {video} Go de mémoire vidéo"},
            {"group": "Système"}, {"line": "Version", "is": "Atelier 12.4"}, {"line": "Type", "is": "64 bits"},
        ],
    }  # fmt: skip
    disk = {
        "id": "disque", "title": "Stockage", "icon": "drive",
        "items": [
            {
                "meter": "Disque de l’ordinateur", "of": total, "unit": "Go",
                "parts": [{"label": "Photos et vidéos", "size": used - 118}, {"label": "Applications", "size": 74}, {"label": "Système", "size": 44}],
            },
            {"line": "Capacité", "is": f"{total} Go"}, {"line": "Utilisé", "is": f"{used} Go"}, {"line": "Libre", "is": f"{free} Go"},
        ],
    }  # fmt: skip
    values = {"ram": ram, "libre": free, "coeurs": cores, "video": video}
    words, unit = ASKED[what]
    reasons = {
        "ram": f"La ligne « Mémoire vive installée » de la page « À propos » indique **{ram} Go**. Les {usable} Go utilisables sont ce qu'il en reste une fois la part réservée au matériel ôtée.",
        "libre": f"La page « Stockage » indique **{free} Go** libres : {total} Go de capacité moins {used} Go utilisés.",
        "coeurs": f"La ligne « Processeur » de la page « À propos » indique **{cores} cœurs**. Chacun mène deux tâches à la fois, d'où {2 * cores} tâches : ce ne sont pas des cœurs.",
        "video": f"La ligne « Carte graphique » de la page « À propos » indique **{video} Go** de mémoire vidéo.",
    }
    # When two of them are equal, the error closest to what is asked gives its message.
    near = {"ram": [usable], "libre": [total, used], "coeurs": [2 * cores], "video": []}[what]
    named = [
        (usable, "C'est la mémoire vive utilisable, un peu moindre que l'installée."),
        (total, "C'est la capacité totale du disque."),
        (used, "C'est l'espace déjà utilisé du disque."),
        (2 * cores, "C'est le nombre de tâches menées à la fois : chaque cœur en mène deux."),
        (ram, "C'est la mémoire vive installée."),
        (video, "C'est la mémoire vidéo, celle de la carte graphique."),
        (cores, "C'est le nombre de cœurs du processeur."),
        (free, "C'est l'espace libre du disque."),
    ]
    messages = dict([*reversed(named), *((value, text) for value, text in named if value in near)])
    wrong = sorted({*values.values(), total, used, usable, 2 * cores} - {values[what]})
    return {
        "vars": {"question": words, "unite": unit, "raison": reasons[what]},
        "simulator": {"title": f"Ordinateur {with_de(v['prenom'])}", "pages": [about, disk]},
        "solution": values[what],
        "reject": [str(one) for one in wrong],
        "feedback": {str(value): message for value, message in messages.items() if value != values[what]},
    }
