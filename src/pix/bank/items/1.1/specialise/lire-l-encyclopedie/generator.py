SUJETS = [
    (
        "Combien de secondes dure d'ordinaire une plongée de loutre ?",
        "La loutre d'Europe",
        "secondes",
        "duree_plongee",
    ),
    ("Combien de jours dure la couvaison du héron ?", "Le héron cendré", "jours", "couvaison"),
    ("Quelle est la longueur de l'Aule, en kilomètres ?", "L'Aule", "kilomètres", "longueur_aule"),
]


def build(v, rng):
    question, article, unite, fait = rng.cycle("sujet", SUJETS)
    nombre = rng.cycle("nombre", range(41, 61))
    faits = {name: valeur for (_q, _a, _u, name), valeur in zip(SUJETS, v["valeurs"], strict=False)} | {
        fait: nombre
    }
    return {
        "vars": {"question": question, "article": article, "unite": unite, "nombre": nombre},
        "solution": nombre,
        "reject": [str(valeur) for name, valeur in faits.items() if name != fait],
        "simulator": {"facts": {"encyclopedie": faits}},
    }
