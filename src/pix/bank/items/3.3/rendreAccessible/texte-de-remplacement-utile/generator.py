ICONES = [
    ("une loupe", "loupe", "chercher dans le site", "Rechercher dans le site"),
    ("une petite maison", "maison", "revenir à l'accueil", "Revenir à l'accueil"),
    ("une enveloppe", "enveloppe", "écrire à l'équipe", "Écrire à l'équipe"),
    ("une flèche vers le bas", "fleche", "télécharger le programme", "Télécharger le programme"),
    ("une imprimante", "imprimante", "imprimer la page", "Imprimer la page"),
    ("une horloge", "horloge", "voir les horaires", "Voir les horaires"),
    ("une épingle de carte", "epingle", "ouvrir le plan d'accès", "Ouvrir le plan d'accès"),
    ("un panier", "panier", "voir les réservations", "Voir les réservations"),
    ("une cloche", "cloche", "recevoir les nouvelles", "Recevoir les nouvelles"),
    ("un cœur", "coeur", "ajouter aux favoris", "Ajouter aux favoris"),
    ("une corbeille", "corbeille", "supprimer l'annonce", "Supprimer l'annonce"),
    ("un haut-parleur", "parleur", "écouter la page", "Écouter la page"),
    ("deux bulles", "bulles", "poser une question", "Poser une question"),
    ("un calendrier", "agenda", "réserver une date", "Réserver une date"),
    ("un crayon", "crayon", "modifier la fiche", "Modifier la fiche"),
    ("un cadenas ouvert", "cadenas", "se déconnecter", "Se déconnecter"),
]


def build(_v, rng):
    dessin, fichier, role, bon = rng.cycle("icone", ICONES)
    numero = rng("fichier").randint(10, 99)
    return {
        "vars": {
            "dessin": dessin,
            "role": role,
            "bon": bon,
            "autres": [
                {
                    "text": f"« Dessin : {dessin} »",
                    "feedback": "Ce texte décrit le dessin, mais pas ce qu'il permet de faire.",
                },
                {
                    "text": f"« {fichier}-{numero}.png »",
                    "feedback": "Un nom de fichier n'apprend rien à la personne qui écoute.",
                },
                {
                    "text": "« Image : cliquez ici »",
                    "feedback": "Ce texte ne dit pas ce qui se passe après le clic.",
                },
            ],
        }
    }
