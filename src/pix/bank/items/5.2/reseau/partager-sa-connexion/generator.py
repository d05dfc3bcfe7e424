def build(v, rng):
    name, limit = v["nom"], v["limite"]
    page = {
        "id": "partage", "title": "Partage de connexion", "icon": "share", "in": "reseau",
        "items": [
            {"switch": "partage", "label": "Partager la connexion", "needs": {"donnees": True}, "why": "Les données mobiles sont coupées."},
            {"field": "nom", "label": "Nom du réseau", "is": "Mon telephone", "max": 30},
            {"select": "protection", "label": "Protection", "options": ["Ouvert", "WPA2", "WPA3"]},
            {"field": "passe", "label": "Mot de passe", "is": rng("passe").choice(["galets-gris-27", "trois-mouettes", "vent-du-soir-8"]), "max": 30},
            {"select": "limite", "label": "Nombre d’appareils au plus", "options": ["1", "2", "3", "4", "5", "10"], "is": "10"},
            {"select": "bande", "label": "Bande", "options": ["2,4 GHz", "5 GHz"]},
        ],
    }  # fmt: skip
    door = {
        "id": "reseau",
        "items": [
            {
                "link": "Partage de connexion",
                "goto": "partage",
                "note": "Prêter internet à d’autres appareils",
            }
        ],
    }
    right = {"partage": True, "nom": name, "protection": "WPA3", "limite": limit}
    return {
        "simulator": {"base": "phone", "pages": [{**door, "title": "Réseau et internet"}, page]},
        "predicate": {"set": right},
        "accept": [[{"set": right}], [{"set": {**right, "nom": name.lower()}}]],
        "reject": [
            [],
            [{"set": {"partage": True}}],
            [{"set": {**right, "protection": "WPA2"}}],
            [{"set": {**right, "partage": False}}],
            [{"set": {**right, "limite": "1"}}],
            [{"set": {**right, "passe": ""}}],
            [{"set": {**right, "donnees": False}}],
        ],
    }
