CAPTEURS = {
    "voix": ("Voix des personnes", "Microphone"),
    "trajet": ("Trajet dans la ville", "Puce de localisation par satellite"),
    "coeur": ("Battements du cœur", "Capteur de pouls"),
    "image": ("Images de la pièce", "Objectif photo"),
    "pas": ("Nombre de pas", "Accéléromètre (mouvements)"),
    "chaleur": ("Température de la pièce", "Thermomètre"),
}
SANS = [
    ("Batterie", "3 jours"),
    ("Matière", "Silicone et coton"),
    ("Poids", "140 g"),
    ("Voyant", "Vert ou orange"),
]
MASKS = [mask for mask in range(64) if bin(mask).count("1") == 3]


def build(v, rng):
    draw = rng("fiche")
    mask = MASKS[rng.cycle("capteurs", range(20)) * 7 % 20]
    yes = [one for rank, one in enumerate(CAPTEURS) if mask >> rank & 1]
    lines = [("Capteur", CAPTEURS[one][1]) for one in yes]
    sheet = [{"line": name, "is": text} for name, text in draw.shuffle([*lines, *SANS])]
    rows = [
        {"id": one, "label": CAPTEURS[one][0], "is": {"avis": "À décider"}}
        for one in draw.shuffle(sorted(CAPTEURS))
    ]
    table = {
        "table": "donnee", "label": "Données", "columns": {"avis": "Collectée ?"}, "rows": rows,
        "options": ["À décider", "Collectée", "Non collectée"],
    }  # fmt: skip
    pages = [
        {"id": "fiche", "title": "Fiche technique", "icon": "info", "items": sheet},
        {"id": "donnees", "title": "Données collectées", "icon": "list", "items": [table]},
    ]
    goal = {f"donnee.{one}.avis": "Collectée" if one in yes else "Non collectée" for one in CAPTEURS}
    every = dict.fromkeys(goal, "Collectée")
    names = {one: words[0].lower() for one, words in CAPTEURS.items()}
    return {
        "vars": {
            "oui": ", ".join(names[one] for one in yes),
            "non": ", ".join(names[one] for one in CAPTEURS if one not in yes),
        },
        "simulator": {"pages": pages},
        "predicate": {"set": goal},
        "accept": [[{"set": goal}], [{"set": every}, {"set": goal}]],
        "reject": [[], [{"set": every}], [{"set": {**goal, "donnee.voix.avis": "À décider"}}]],
    }
