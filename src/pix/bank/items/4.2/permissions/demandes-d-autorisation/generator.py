UTILES = [
    ("Sentier", "guide en randonnée, demande la position"),
    ("Parloir", "passe des appels, demande le micro"),
    ("Loupe", "grossit un texte filmé, demande la caméra"),
    ("Accordeur", "écoute une guitare, demande le micro"),
    ("Ticket", "scanne des codes, demande la caméra"),
    ("Bus 4", "trouve l'arrêt le plus proche, demande la position"),
]
INUTILES = [
    ("Lampe", "éclaire, demande les contacts"),
    ("Calcul", "fait des opérations, demande la position"),
    ("Solitaire", "jeu de cartes, demande les contacts"),
    ("Minuteur", "compte le temps, demande la caméra"),
    ("Règle", "mesure à l'écran, demande le micro"),
    ("Dictée", "corrige des mots, demande la position"),
]
MASKS = [mask for mask in range(16) if mask not in (0, 15)]


def build(v, rng):
    mask = rng.cycle("utiles", MASKS)
    useful, useless = rng("utiles").shuffle(UTILES), rng("inutiles").shuffle(INUTILES)
    rows, goal, yes, no = [], {}, [], []
    for rank in range(4):
        good = bool(mask >> rank & 1)
        name, words = (useful if good else useless)[rank]
        note = words[0].upper() + words[1:] + "."
        rows.append({"id": f"r{rank}", "label": name, "note": note, "is": {"reponse": "À décider"}})
        goal[f"demande.r{rank}.reponse"] = "Autoriser" if good else "Refuser"
        (yes if good else no).append(f"{name} ({words.split('demande ')[1]})")
    table = {
        "table": "demande", "label": "Demandes", "columns": {"reponse": "Réponse"}, "rows": rows,
        "options": ["À décider", "Autoriser", "Refuser"],
    }  # fmt: skip
    page = {"id": "demandes", "title": "Demandes en attente", "icon": "shield", "items": [table]}
    every = dict.fromkeys(goal, "Autoriser")
    return {
        "vars": {"oui": ", ".join(yes), "non": ", ".join(no)},
        "simulator": {"pages": [page], "open": "demandes"},
        "predicate": {"set": goal},
        "accept": [[{"set": goal}], [{"set": every}, {"set": goal}]],
        "reject": [[], [{"set": every}], [{"set": dict.fromkeys(goal, "Refuser")}]],
    }
