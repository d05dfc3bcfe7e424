BONNES = [
    "Recevoir une copie de toutes ses données", "Faire corriger une adresse erronée",
    "Faire effacer des données qui ne sont plus utiles", "Savoir à qui ses données ont été transmises",
    "Ne plus recevoir de publicité", "Savoir combien de temps ses données sont gardées",
]  # fmt: skip
FAUSSES = {
    "Voir les données d'un ami inscrit": "Le droit d'accès porte sur ses propres données.",
    "Connaître le mot de passe d'un employé": "Ce n'est pas une donnée de la personne qui demande.",
    "Être payé pour chaque donnée gardée": "La loi ne prévoit pas de paiement.",
    "Faire effacer une facture due": "Ce que la loi oblige à garder ne s'efface pas.",
    "Faire fermer l'organisme": "Ce n'est pas un droit sur ses données.",
    "Obtenir une réponse dans l'heure": "L'organisme a un mois pour répondre.",
}


def build(v, rng):
    many = rng.cycle("nombre", [2, 3])
    good = rng("bonnes").sample(BONNES, many)
    wrong = rng("fausses").sample(sorted(FAUSSES), 5 - many)
    return {
        "options": {
            "correct": good,
            "distractors": [{"text": one, "feedback": FAUSSES[one]} for one in wrong],
        },
    }
