APPS = [
    "Parloir", "Grenier", "Ritournelle", "Placette", "Galet Saga", "Boutique Farandole", "Vidéothèque", "Photomontage", "Calendrier du club", "Traduc",
]  # fmt: skip


def build(v, rng):
    draw = rng("programmes")
    apps = draw.sample(APPS, 6)
    kept, heavy, light = apps[0], apps[1:4], apps[4:]
    rows = [
        ("Antivirus", f"Effet fort : {draw.randint(9, 14)} secondes. Protège l’ordinateur."), ("Pilote du pavé", f"Effet moyen : {draw.randint(4, 6)} secondes. Fait marcher le pavé tactile."),
        (kept, f"Effet fort : {draw.randint(12, 19)} secondes."),
        *((app, f"Effet fort : {draw.randint(15, 38)} secondes.") for app in heavy),
        *((app, f"Effet faible : {draw.randint(2, 3)} secondes.") for app in light),
    ]  # fmt: skip
    table = {"table": "lances", "label": "À l’ouverture de la session", "columns": {"lancer": "Lancer"},
             "rows": [{"id": name, "note": note, "is": ["lancer"]} for name, note in rng("ordre").shuffle(rows)]}  # fmt: skip
    right = {f"lances.{app}.lancer": False for app in heavy}
    return {
        "vars": {"garde": kept, "retires": f"{heavy[0]}, {heavy[1]} et {heavy[2]}", "leger": light[0]},
        "simulator": {"pages": [{"id": "ouverture", "title": "Démarrage", "icon": "play", "items": [table]}]},
        "predicate": {"set": right},
        "accept": [[{"set": right}]],
        "reject": [
            [],
            [{"set": dict(list(right.items())[:2])}],
            [{"set": {**right, "lances.Antivirus.lancer": False}}],
            [{"set": {**right, f"lances.{kept}.lancer": False}}],
            [{"set": {**right, f"lances.{light[0]}.lancer": False}}],
            [{"set": right}, {"remove": "applis.Ritournelle"}],
        ],
    }
