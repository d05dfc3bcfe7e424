TRIGGERS = {
    "heure": [
        ("de 21 h à 7 h", "21 h - 7 h"),
        ("de 8 h à 12 h", "8 h - 12 h"),
        ("de 14 h à 16 h", "14 h - 16 h"),
    ],
    "lieu": [
        ("à son arrivée à la médiathèque", "Médiathèque"),
        ("à son arrivée au gymnase", "Gymnase"),
        ("à son arrivée au travail", "Travail"),
    ],
    "appareil": [
        ("dès qu'il se relie à l'autoradio", "Autoradio"),
        ("dès qu'il se relie au casque", "Casque"),
        ("dès qu'il se relie à la montre", "Montre"),
    ],
}
KINDS = {
    "heure": "Une plage d’heures",
    "lieu": "Un lieu",
    "appareil": "Un appareil Bluetooth relié",
    "charge": "La mise en charge",
}
ACTIONS = {
    "Couper les notifications": "coupe les notifications",
    "Lancer Ritournelle": "lance *Ritournelle*",
    "Activer le mode sombre": "active le mode sombre",
    "Baisser la luminosité": "baisse la luminosité",
    "Activer l’économie d’énergie": "active l'économie d'énergie",
}
DAYS = {
    "Du lundi au vendredi": "du lundi au vendredi",
    "Samedi et dimanche": "le samedi et le dimanche",
    "Tous les jours": "",
}


def build(v, rng):
    kind = rng.cycle("sorte", sorted(TRIGGERS))
    words, value = rng("valeur").choice(TRIGGERS[kind])
    days = rng("jours").choice(["Du lundi au vendredi", "Samedi et dimanche"])
    first, second = rng("actions").sample(sorted(ACTIONS), 2)
    fields = [
        {
            "select": one,
            "label": label,
            "options": ["À choisir", *[name for _words, name in TRIGGERS[one]]],
            "if": {"sorte": KINDS[one]},
        }
        for one, label in (("heure", "Plage d’heures"), ("lieu", "Lieu"), ("appareil", "Appareil"))
    ]
    switches = [{"switch": f"a{at}", "label": name} for at, name in enumerate(sorted(ACTIONS))]
    page = {
        "id": "routines", "title": "Enchaînements", "icon": "refresh", "note": "Un enchaînement change plusieurs réglages d’un coup.",
        "items": [
            {"group": "Nouvel enchaînement"}, {"field": "nom", "label": "Nom", "is": "Sans titre", "max": 40},
            {"group": "Quand ?"},
            {"select": "sorte", "label": "Déclencheur", "options": ["À choisir", *KINDS.values()]}, *fields,
            {"select": "jours", "label": "Jours", "options": ["Tous les jours", "Du lundi au vendredi", "Samedi et dimanche"]},
            {"group": "Que faire ?"}, *switches,
            {"group": "À la fin"},
            {"choice": "fin", "label": "Quand la condition cesse", "options": ["Ne rien changer", "Revenir aux réglages d’avant"]},
            {"action": "enregistrer", "label": "Enregistrer", "style": "main", "effects": [
                {"if": {"sorte": "À choisir"}, "refused": True, "say": "Choisissez d’abord un déclencheur."}], "done": "L’enchaînement « {nom} » est enregistré."},
        ],
    }  # fmt: skip
    chosen = {f"a{at}": True for at, name in enumerate(sorted(ACTIONS)) if name in (first, second)}
    right = {
        "sorte": KINDS[kind],
        kind: value,
        "jours": days,
        **chosen,
        "fin": "Revenir aux réglages d’avant",
    }
    good = [{"set": right}, {"do": "enregistrer"}]
    bare = {path: wish for path, wish in right.items() if path != "fin"}
    return {
        "vars": {
            "quand": words, "jours": DAYS[days], "quoi": f"{ACTIONS[first]} et {ACTIONS[second]}",
            "bilan": f"Déclencheur : {KINDS[kind][0].lower() + KINDS[kind][1:]} ({value}). Jours : {days.lower()}. Actions : {first[0].lower() + first[1:]}, {second[0].lower() + second[1:]}. Fin : retour aux réglages d'avant.",
        },
        "simulator": {"pages": [page]},
        "predicate": {"when": {"done": "enregistrer", "held": right}, "set": right, "allow": "nom"},
        "accept": [good, [{"set": {"nom": "Calme"}}, *good]],
        "reject": [
            [],
            [{"set": right}],
            [{"set": bare}, {"do": "enregistrer"}],
            [{"set": {**right, "jours": "Tous les jours"}}, {"do": "enregistrer"}],
            [{"set": {"ne_pas_deranger": True}}],
            [*good, {"set": {"ne_pas_deranger": True}}],
        ],
    }  # fmt: skip
