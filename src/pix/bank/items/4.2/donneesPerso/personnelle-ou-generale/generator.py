PERSO = [
    "Téléphone de Lina", "Adresse du voisin", "Date de naissance de Kofi", "Note de Minh en dictée",
    "Photo du visage de Rose", "Plaque de la voiture de Paul", "Nom du médecin de Jade", "Pointure de Samuel",
]  # fmt: skip
GENERAL = [
    "Horaires de la piscine", "Hauteur du clocher", "Prix d'une baguette", "Recette des crêpes",
    "Nombre d'habitants de Valcombe", "Date de la fête du lac", "Téléphone de la mairie", "Météo de samedi",
]  # fmt: skip
MASKS = [mask for mask in range(64) if bin(mask).count("1") in (2, 3, 4)]


def build(v, rng):
    mask = rng.cycle("personnelles", MASKS)
    perso, general = rng("perso").shuffle(PERSO), rng("general").shuffle(GENERAL)
    rows, goal, named = [], {}, []
    for rank in range(6):
        is_perso = bool(mask >> rank & 1)
        label = (perso if is_perso else general)[rank]
        rows.append({"id": f"r{rank}", "label": label, "is": {"sorte": "À classer"}})
        goal[f"tri.r{rank}.sorte"] = "Personnelle" if is_perso else "Générale"
        if is_perso:
            named.append(label[0].lower() + label[1:])
    table = {
        "table": "tri", "label": "Informations", "columns": {"sorte": "Sorte"}, "rows": rows,
        "options": ["À classer", "Personnelle", "Générale"],
    }  # fmt: skip
    page = {"id": "tri", "title": "À classer", "icon": "list", "items": [table]}
    swapped = {path: "Personnelle" if kind == "Générale" else "Générale" for path, kind in goal.items()}
    return {
        "vars": {"reponses": ", ".join(named)},
        "simulator": {"pages": [page], "open": "tri"},
        "predicate": {"set": goal},
        "accept": [[{"set": goal}], [{"set": swapped}, {"set": goal}]],
        "reject": [[], [{"set": swapped}], [{"set": {**goal, "tri.r0.sorte": "À classer"}}]],
    }
