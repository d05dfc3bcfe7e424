from pix.core.items.french import with_de

NAMES = [("Box-Tilleul", "Box-Tilleuls"), ("Box-Garance", "Box-Garenne"), ("Box-Moulin", "Box-Moulins-B"), ("Box-Lavoir", "Box-Lavande"),
         ("Box-Hermine", "Box-Herminette"), ("Box-Pergola", "Box-Pergolas")]  # fmt: skip


def build(v, rng):
    name, twin = rng("reseau").choice(NAMES)
    networks = ["Aucun", *rng("ordre").shuffle([name, twin, "Café du Marché", "Invites-Mairie"])]
    linked = {"avion": False, "wifi": True, "reseau": name, "cle": {"accepted": True}}
    page = {
        "id": "reseau", "replace": True, "title": "Réseau et internet", "icon": "wifi",
        "items": [
            {"switch": "avion", "label": "Mode avion", "is": True, "note": "Coupe toutes les ondes."},
            {"switch": "wifi", "label": "Wi-Fi", "needs": {"avion": False}, "why": "Le mode avion coupe le Wi-Fi."},
            {"choice": "reseau", "label": "Réseaux à portée", "options": networks, "if": {"avion": False, "wifi": True}},
            {"field": "cle", "label": "Clé du réseau", "hidden": True, "accepts": [v["cle"]], "max": 40, "if": {"avion": False, "wifi": True, "reseau": {"not": "Aucun"}}},
            {"line": "État", "is": [
                {"if": linked, "text": "Connecté à internet", "tone": "ok"},
                {"if": {"avion": True}, "text": "Mode avion", "tone": "bad"},
                {"if": {"wifi": False}, "text": "Wi-Fi désactivé", "tone": "bad"},
                {"if": {"reseau": "Aucun"}, "text": "Choisissez un réseau", "tone": "warn"},
                {"text": "Clé à vérifier", "tone": "warn"}]},
        ],
    }  # fmt: skip
    good = [
        {"set": {"avion": False}},
        {"set": {"wifi": True}},
        {"set": {"reseau": name}},
        {"set": {"cle": v["cle"]}},
    ]
    return {
        "vars": {"reseau": name, "voisin": twin},
        "simulator": {
            "title": f"Téléphone {with_de(v['prenom'])}", "base": "phone", "without": ["batterie", "stockage"], "pages": [page],
        },
        "predicate": {"set": linked},
        "accept": [good],
        "reject": [[], good[:1], good[:3], [*good[:2], {"set": {"reseau": twin}}, good[3]], [*good[:3], {"set": {"cle": v["cle"].upper()}}], [*good, {"set": {"avion": True}}]],
    }  # fmt: skip
