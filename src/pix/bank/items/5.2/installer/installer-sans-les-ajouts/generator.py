from pix.core.items.french import with_de

EXTRAS = [
    ("barre", "Barre d’outils Farandole", "S’ajoute à votre navigateur."),
    ("page", "Mirliton comme page d’accueil", "Remplace votre page d’accueil."),
    ("moteur", "Trouvetout comme moteur de recherche", "Remplace votre moteur de recherche."),
    ("meteo", "Widget Météo Fanfare", "Affiche la météo et des offres."),
    ("bons", "Assistant Bons Plans", "Suit vos achats pour proposer des prix."),
]
OFFERS = ["Nettoyeur Éclair", "Turbo Registre", "Antivirus Cuirasse", "Accélérateur Zéphyr"]


def build(v, rng):
    name = v["logiciel"]
    extras = rng("ajouts").sample(EXTRAS, 3)
    offer = rng("offre").choice(OFFERS)
    parts = [
        {"switch": "raccourci", "label": "Raccourci sur le bureau", "is": True},
        {"switch": "dico", "label": "Dictionnaire français"},
    ]
    parts += [{"switch": path, "label": label, "note": note, "is": True} for path, label, note in extras]
    custom = {"genre": "Personnalisée"}
    pages = [
        {
            "id": "debut", "title": f"Installer {name}", "card": True, "note": "Cet assistant installe le logiciel sur cet ordinateur.",
            "items": [
                {"choice": "genre", "label": "Type d’installation", "options": [
                    {"id": "Rapide", "note": "Recommandée. Accepte les choix habituels."},
                    {"id": "Personnalisée", "note": "Pour utilisateurs avancés. Montre chaque composant."}]},
                {"link": "Suivant", "goto": "composants", "if": custom}, {"link": "Suivant", "goto": "offre", "if": {"genre": "Rapide"}},
            ],
        },
        {"id": "composants", "title": "Composants", "card": True, "note": "Cochez ce que vous souhaitez.",
         "items": [*rng("ordre").shuffle(parts), {"link": "Précédent", "goto": "debut"}, {"link": "Suivant", "goto": "offre"}]},
        {
            "id": "offre", "title": f"Offre spéciale : {offer}", "card": True,
            "note": f"{offer} rend votre ordinateur plus rapide. Essai de 14 jours.",
            "items": [
                {"choice": "essai", "label": "Votre réponse", "options": [
                    {"id": "oui", "label": f"Continuer avec {offer}"}, {"id": "non", "label": "Continuer sans"}]},
                {"link": "Précédent", "goto": "debut"}, {"link": "Suivant", "goto": "fin"},
            ],
        },
        {"id": "fin", "title": "Prêt à installer", "card": True,
         "items": [{"action": "installer", "label": "Installer", "style": "main", "goto": "merci"}, {"link": "Précédent", "goto": "offre"}]},
        {"id": "merci", "title": "Terminé", "card": True, "items": [{"text": f"{name} est installé."}, {"link": "Revoir les choix", "goto": "debut"}]},
    ]  # fmt: skip
    choices = {
        "genre": "Personnalisée",
        "dico": True,
        "essai": "non",
        **{path: False for path, *_rest in extras},
    }
    good = [{"set": choices}, {"do": "installer"}]
    first = extras[0][0]
    return {
        "vars": {"offre": offer, "liste": ", ".join(label for _path, label, _note in extras)},
        "simulator": {"title": f"Installation {with_de(name)}", "pages": pages},
        "predicate": {"when": {"done": "installer", "held": choices}, "set": choices, "allow": "raccourci"},
        "accept": [good, [{"set": {"raccourci": False}}, *good], [{"do": "installer"}, *good]],
        "reject": [
            [],
            [{"do": "installer"}],
            [{"set": choices}],
            [{"set": {**choices, first: True}}, {"do": "installer"}],
            [{"set": {**choices, "essai": "oui"}}, {"do": "installer"}],
            [{"set": {**choices, "dico": False}}, {"do": "installer"}],
        ],
    }
