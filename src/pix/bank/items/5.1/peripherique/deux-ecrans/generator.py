SIZES = [
    "1024 × 768",
    "1280 × 720",
    "1280 × 800",
    "1366 × 768",
    "1600 × 900",
    "1920 × 1080",
    "1920 × 1200",
    "2560 × 1440",
]


def build(v, rng):
    case = v["cas"]
    size = rng.cycle("definition", SIZES)
    wrong_size = SIZES[(SIZES.index(size) + 3) % len(SIZES)]
    extend = case["mode"] == "Étendre"
    said = "posé" in case["lieu"]
    side = case["cote"]
    page = {
        "id": "ecrans", "title": "Écrans", "icon": "monitor",
        "items": [
            {"line": "Écran 1", "is": "Portable, 1920 × 1080"}, {"line": "Écran 2", "is": f"{case['nom']}, branché"},
            {"choice": "mode", "label": "Deuxième écran", "options": [
                {"id": "Non utilisé"}, {"id": "Dupliquer", "note": "La même image sur les deux."}, {"id": "Étendre", "note": "Un seul grand bureau sur les deux."},
                {"id": "Second écran seulement", "note": "Le portable s’éteint."}]},
            {"select": "place", "label": "L’écran 2 se trouve", "options": ["au-dessus", "à gauche", "à droite"], "if": {"mode": "Étendre"}},
            {"select": "definition", "label": "Définition de l’écran 2", "options": SIZES, "is": wrong_size, "needs": {"mode": {"not": "Non utilisé"}}, "why": "Écran 2 non utilisé."},
            {"select": "principal", "label": "Écran principal", "options": ["Écran 1", "Écran 2"], "if": {"mode": "Étendre"}},
        ],
    }  # fmt: skip
    goal = {"mode": case["mode"], "definition": size, **({"place": side} if extend else {})}
    good = [
        {"set": {"mode": case["mode"]}},
        {"set": {"definition": size}},
        *([{"set": {"place": side}}] if extend else []),
    ]
    other = "Dupliquer" if extend else "Étendre"
    place = f", placé {side}" if extend else ""
    return {
        "vars": {
            "precision": ", face au public," if not extend else "" if said else f", {side} du portable,", "definition": size,
            "bilan": f"Mode « {case['mode']} »{place}, définition {size} pour l'écran 2.",
        },
        "simulator": {"pages": [page]},
        "predicate": {"set": goal},
        "accept": [good],
        "reject": [[], good[:1], [{"set": {"mode": other}}, {"set": {"definition": size}}], [*good, {"set": {"theme": "Sombre"}}],
                   [{"set": {"mode": "Second écran seulement"}}, {"set": {"definition": size}}]],
    }  # fmt: skip
