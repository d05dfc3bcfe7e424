from pix.core.items.french import with_de

PARTS = {
    "wifi": ("les réseaux Wi-Fi connus", "Réseaux Wi-Fi", "Noms et mots de passe des réseaux connus."),
    "acces": (
        "les réglages d'accessibilité",
        "Accessibilité",
        "Taille du texte, sous-titres, lecteur d’écran.",
    ),
    "contacts": ("les contacts", "Contacts", "Noms, numéros et adresses."),
    "claviers": (
        "les dispositions de clavier",
        "Langues et claviers",
        "Langue, dispositions, dictionnaire personnel.",
    ),
    "notifs": ("les réglages de notifications", "Notifications", "Bannières, sons, heures de silence."),
    "agenda": ("les rendez-vous", "Agenda", "Évènements et rappels."),
    "fond": ("le fond d'écran", "Apparence", "Fond d’écran et mode sombre."),
}
LURES = {
    "messages": ("Messages", "Tous les messages et leurs pièces jointes, 4,2 Go."),
    "applis": ("Applications", "Les 46 applications, sans leurs réglages."),
    "photos": ("Photos et vidéos", "Toute la galerie, 18 Go."),
}


def build(v, rng):
    kind, word = rng("appareil").choice([("phone", "téléphone"), ("tablet", "appareil")])
    wanted = rng("voulus").sample(list(PARTS), 3)
    unwanted = [one for one in PARTS if one not in wanted][:2]
    rows = [(path, PARTS[path][1], PARTS[path][2]) for path in wanted + unwanted] + [
        (path, *LURES[path]) for path in LURES
    ]
    checked = rng("coches").sample([path for path, *_rest in rows], 4)
    switches = [
        {"switch": path, "label": label, "note": note, "is": path in checked}
        for path, label, note in rng("ordre").shuffle(rows)
    ]
    pages = [
        {"id": "depart", "title": "Bienvenue", "card": True, "note": "Comment voulez-vous préparer cet appareil ?", "items": [
            {"choice": "source", "label": "Point de départ", "options": [
                {"id": "neuf", "label": "Comme un nouvel appareil", "note": "Rien n’est copié."},
                {"id": "ancien", "label": "Depuis l’ancien appareil", "note": "Il doit être allumé et proche."},
                {"id": "nuage", "label": "Depuis la sauvegarde en ligne", "note": "Sauvegarde du 2 septembre 2026, à télécharger."}]},
            {"link": "Suivant", "goto": "quoi", "if": {"source": {"not": "neuf"}}}, {"link": "Suivant", "goto": "fin", "if": {"source": "neuf"}}]},
        {"id": "quoi", "title": "Que copier ?", "card": True, "items": [*switches, {"link": "Précédent", "goto": "depart"}, {"link": "Suivant", "goto": "fin"}]},
        {"id": "fin", "title": "Tout est prêt", "card": True, "items": [
            {"action": "transferer", "label": "Transférer", "style": "main", "needs": {"source": {"not": "neuf"}}, "why": "Rien à transférer.", "goto": "merci"},
            {"link": "Précédent", "goto": "depart"}]},
        {"id": "merci", "title": "Terminé", "card": True, "items": [{"text": "Le transfert est terminé."}, {"link": "Revoir les choix", "goto": "depart"}]},
    ]  # fmt: skip
    choices = {"source": "ancien", **{path: path in wanted for path, *_rest in rows}}
    lure = rng("leurre").choice(sorted(LURES))
    names = [PARTS[path][0] for path in wanted]
    return {
        "vars": {
            "appareil": word, "voulus": f"{names[0]}, {names[1]} et {names[2]}", "leurre": LURES[lure][0],
            "note": LURES[lure][1][0].lower() + LURES[lure][1][1:],
        },
        "simulator": {"device": kind, "title": f"Nouvel appareil {with_de(v['prenom'])}", "pages": pages},
        "predicate": {"when": {"done": "transferer", "held": choices}, "set": choices},
        "accept": [[{"set": choices}, {"do": "transferer"}]],
        "reject": [
            [],
            [{"set": choices}],
            [{"set": {**choices, "source": "nuage"}}, {"do": "transferer"}],
            [{"set": {**choices, lure: True}}, {"do": "transferer"}],
            [{"set": {**choices, wanted[0]: False}}, {"do": "transferer"}],
        ],
    }  # fmt: skip
