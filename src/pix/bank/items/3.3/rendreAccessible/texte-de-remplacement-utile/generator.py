ICONES = [
    ("une loupe", "loupe", "permet de trouver une page", "Rechercher dans le site"),
    ("une petite maison", "maison", "ramène à la première page", "Revenir à l'accueil"),
    ("une enveloppe", "enveloppe", "prépare un message aux responsables", "Écrire à l'équipe"),
    (
        "une flèche vers le bas",
        "fleche",
        "enregistre le programme sur l'appareil",
        "Télécharger le programme",
    ),
    ("une imprimante", "imprimante", "met la page sur papier", "Imprimer la page"),
    ("une horloge", "horloge", "montre les heures d'ouverture", "Voir les horaires"),
    ("une épingle de carte", "epingle", "montre comment venir", "Ouvrir le plan d'accès"),
    ("un panier", "panier", "montre les livres mis de côté", "Voir les réservations"),
    ("une cloche", "cloche", "permet de s'abonner à la lettre du site", "Recevoir les nouvelles"),
    ("un cœur", "coeur", "garde la page parmi les préférées", "Ajouter aux favoris"),
    ("une corbeille", "corbeille", "efface ce qui a été publié", "Supprimer l'annonce"),
    ("un haut-parleur", "parleur", "lit le texte à voix haute", "Écouter la page"),
    ("deux bulles", "bulles", "ouvre un échange avec l'accueil", "Poser une question"),
    ("un calendrier", "agenda", "permet de retenir un jour", "Réserver une date"),
    ("un crayon", "crayon", "permet de changer le texte affiché", "Modifier la fiche"),
    ("un cadenas ouvert", "cadenas", "ferme la session", "Se déconnecter"),
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
