USES = {
    "2,4 GHz": ["L'ordinateur travaille à l'autre bout de la maison, derrière trois murs, et a besoin de peu de débit.",
                "La caméra du jardin est loin de la box, derrière trois murs, et envoie peu de données."],
    "5 GHz": ["L'ordinateur est dans la pièce de la box et télécharge de gros fichiers à chaque séance.",
              "La console est dans la pièce de la box et joue en ligne : il lui faut un grand débit."],
}  # fmt: skip
WHY = {
    "2,4 GHz": "De loin et à travers les murs, la bande **2,4 GHz** porte mieux, avec un débit moindre.",
    "5 GHz": "De près, la bande **5 GHz** donne le plus grand débit ; elle traverse mal les murs.",
}
CHANNELS = {"2,4 GHz": ["1", "6", "11"], "5 GHz": ["36", "44", "52", "100"]}


def build(v, rng):
    band = rng.cycle("bande", sorted(CHANNELS))
    other = next(one for one in CHANNELS if one != band)
    best = rng.cycle(f"canal {band}", CHANNELS[band])
    counts = {}
    for one, channels in CHANNELS.items():
        least = rng(f"moins {one}").randint(1, 2)
        quiet = best if one == band else rng(f"calme {one}").choice(channels)
        counts[one] = {
            channel: least if channel == quiet else least + rng(f"voisins {channel}").randint(2, 7)
            for channel in channels
        }
    busy = max(counts[band], key=counts[band].get)
    around = {
        "id": "voisinage",
        "title": "Voisinage",
        "icon": "wifi",
        "note": "Réseaux des voisins, relevés à 20 h.",
        "items": [
            item
            for one in CHANNELS
            for item in (
                {"group": f"Bande {one}"},
                *(
                    {"line": f"Canal {channel}", "is": f"{count} réseau{'x' if count > 1 else ''}"}
                    for channel, count in counts[one].items()
                ),
            )
        ],
    }
    radio = {"id": "wifi", "title": "Wi-Fi", "icon": "settings", "items": [
        {"field": "nom", "label": "Nom du réseau", "is": "Maison-Tilleul", "max": 30},
        {"choice": "bande", "label": "Bande", "options": list(CHANNELS), "is": other},
        {"select": "canal24", "label": "Canal (2,4 GHz)", "options": CHANNELS["2,4 GHz"], "if": {"bande": "2,4 GHz"}},
        {"select": "canal5", "label": "Canal (5 GHz)", "options": CHANNELS["5 GHz"], "if": {"bande": "5 GHz"}},
        {"select": "securite", "label": "Sécurité", "options": ["WPA3", "WPA2", "Ouvert"]}]}  # fmt: skip
    paths = {"2,4 GHz": "canal24", "5 GHz": "canal5"}
    path = paths[band]
    goal = {"bande": band, path: best}
    start = {path: busy, paths[other]: CHANNELS[other][0]}
    steps = [{"set": {"bande": band}}, {"set": {path: best}}]
    return {
        "vars": {
            "usage": rng("usage").choice(USES[band]),
            "bande": band,
            "canal": best,
            "raison": WHY[band],
            "moins": counts[band][best],
        },
        "simulator": {"open": "voisinage", "start": start, "pages": [around, radio]},
        "predicate": {"set": goal},
        "accept": [steps],
        "reject": [
            [],
            steps[:1],
            [*steps, {"set": {"securite": "Ouvert"}}],
            [*steps, {"set": {"bande": other}}],
            [*steps, {"set": {"nom": "Rapide"}}],
        ],
    }
