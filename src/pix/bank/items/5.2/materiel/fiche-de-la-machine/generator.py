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
        "ram": f"La ligne « Mémoire vive installée » de la page « À propos » indique **{ram} Go**.",
        "libre": f"La page « Stockage » indique **{free} Go** libres sur {total} Go.",
        "coeurs": f"La ligne « Processeur » de la page « À propos » indique **{cores} cœurs**.",
        "video": f"La ligne « Carte graphique » de la page « À propos » indique **{video} Go** de mémoire vidéo.",
    }
    wrong = sorted({*values.values(), total, used, usable, 2 * cores} - {values[what]})
    return {
        "vars": {"question": words, "unite": unit, "raison": reasons[what]},
        "simulator": {"title": f"Ordinateur {with_de(v['prenom'])}", "pages": [about, disk]},
        "solution": values[what],
        "reject": [str(one) for one in wrong],
        "feedback": {
            str(total): "C'est la capacité totale du disque.",
            str(usable): "C'est la mémoire utilisable, un peu moindre que l'installée.",
        },
    }
