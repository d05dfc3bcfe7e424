NAMES = ["Pare-Pub", "Garde-Page", "Filtre Net", "Stop Bandeau"]
OTHERS = [
    ("Correcteur", "Souligne les fautes."),
    ("Traduc", "Traduit une page."),
    ("Loupe", "Agrandit les images."),
]


def build(v, rng):
    name, site = v["extension"], v["site"]
    head, _, tail = site.partition(".")
    sites = rng("sites").shuffle(
        [site, f"{head}-{tail}", f"{head}.{tail.replace('.test', '.example')}", f"www.{tail}"]
    )
    own = {
        "id": "ext", "title": name, "icon": "shield", "in": "extensions",
        "items": [
            {"switch": "active", "label": "Activée", "is": True},
            {"switch": "compteur", "label": "Afficher le compteur", "is": True},
            {"list": "autorises", "label": "Sites autorisés", "add": "Autoriser", "remove": "Retirer",
             "note": "L’extension ne fait rien sur ces sites.",
             "items": [{"id": "aide.boussole.test"}] + [{"id": one, "is": False, "note": "Visité ce mois-ci"} for one in sites]},
            {"action": "retirer", "label": "Retirer l’extension", "style": "danger", "confirm": "L’extension sera effacée du navigateur."},
        ],
    }  # fmt: skip
    others = rng("autres").sample(OTHERS, 2)
    pages = [
        {
            "id": "extensions", "title": "Extensions", "icon": "grid",
            "items": [{"link": name, "goto": "ext", "icon": "shield", "note": "Bloque la publicité."}]
            + [{"switch": f"ext_{other}", "label": other, "note": note, "is": True} for other, note in others],
        },
        own,
        {
            "id": "accueil", "title": "Démarrage", "icon": "home",
            "items": [{"select": "demarrage", "label": "Au démarrage", "options": ["Page d’accueil", "Onglets de la dernière fois"]}],
        },
        {
            "id": "vie", "title": "Confidentialité", "icon": "hand",
            "items": [{"switch": "tiers", "label": "Bloquer les cookies d’autres sites", "is": True},
                      {"switch": "images", "label": "Charger les images", "is": True}],
        },
    ]  # fmt: skip
    good = f"autorises.{site}"
    return {
        "simulator": {"pages": pages},
        "predicate": {"added": good},
        "accept": [[{"add": good}], [{"set": {"active": False}}, {"set": {"active": True}}, {"add": good}]],
        "reject": [
            [],
            [{"set": {"active": False}}],
            [{"do": "retirer"}],
            [{"add": f"autorises.{head}-{tail}"}],
            [{"add": good}, {"set": {"tiers": False}}],
        ],
    }
