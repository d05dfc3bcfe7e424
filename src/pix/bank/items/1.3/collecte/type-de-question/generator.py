from itertools import permutations

from pix.core.items import Rng

RAISONS = {
    "un seul choix": "les réponses sont connues et une seule est possible : **un seul choix**",
    "plusieurs choix": "les réponses sont connues et l'on peut en cocher plusieurs : **plusieurs choix**",
    "échelle de 1 à 5": "on mesure une intensité : **une échelle**",
    "texte libre": "on ne peut pas prévoir les réponses : **texte libre**",
}
LIEUX = {
    "de la médiathèque": {
        "un seul choix": ["Quelle est votre tranche d'âge ?", "Quel jour unique choisissez-vous pour la fête ?"],
        "plusieurs choix": ["Quels rayons fréquentez-vous, parmi les huit ?", "Quels jours venez-vous d'habitude ?"],
        "échelle de 1 à 5": ["À quel point aimez-vous la nouvelle salle ?", "À quel point l'accueil est-il agréable ?"],
        "texte libre": ["Racontez votre meilleur souvenir ici.", "Quelle idée nouvelle nous soufflez-vous ?"],
    },
    "du club de sport": {
        "un seul choix": ["Dans quelle commune habitez-vous ?", "Quelle taille de maillot commandez-vous ?"],
        "plusieurs choix": ["Quels sports avez-vous déjà essayés, dans la liste ?", "Quels soirs êtes-vous disponible ?"],
        "échelle de 1 à 5": ["À quel point l'entraînement est-il fatigant ?", "À quel point les vestiaires sont-ils propres ?"],
        "texte libre": ["Que changeriez-vous dans le club ?", "Décrivez l'ambiance de votre équipe."],
    },
    "de la cantine": {
        "un seul choix": ["À quelle heure préférez-vous déjeuner : 12 h ou 13 h ?", "Dans quelle classe êtes-vous ?"],
        "plusieurs choix": ["Quels légumes mangez-vous volontiers, parmi les dix ?", "Quels jours déjeunez-vous ici ?"],
        "échelle de 1 à 5": ["À quel point la salle est-elle bruyante ?", "À quel point les portions sont-elles copieuses ?"],
        "texte libre": ["Quel plat de chez vous voudriez-vous faire découvrir, et pourquoi ?", "Expliquez ce qui vous gêne à table."],
    },
    "de la fête de quartier": {
        "un seul choix": ["Viendrez-vous : oui ou non ?", "Quelle date choisissez-vous entre les trois ?"],
        "plusieurs choix": ["Quels stands pouvez-vous tenir, dans la liste ?", "Quels jeux installer, parmi les douze ?"],
        "échelle de 1 à 5": ["À quel point la fête de 2026 vous a-t-elle plu ?", "À quel point la musique était-elle forte ?"],
        "texte libre": ["Quel surnom donneriez-vous à la fête ?", "Racontez un moment drôle de la fête de 2026."],
    },
    "du réseau de bus": {
        "un seul choix": ["Quel est votre abonnement ?", "Quel est votre arrêt de départ ce matin ?"],
        "plusieurs choix": ["Quelles lignes avez-vous prises ce mois-ci ?", "Pour quels motifs prenez-vous le bus, dans la liste ?"],
        "échelle de 1 à 5": ["À quel point les bus sont-ils ponctuels ?", "À quel point le trajet est-il confortable ?"],
        "texte libre": ["Que proposez-vous pour améliorer la ligne ?", "Décrivez la dernière difficulté rencontrée."],
    },
}  # fmt: skip


def build(v: dict, rng: Rng) -> dict:
    ordre = rng.cycle("ordre", list(permutations(RAISONS, 3)))
    lieu = rng.cycle("lieu", list(LIEUX))
    draw = rng("questions")
    return {
        "vars": {
            "lieu": lieu,
            "questions": [draw.choice(LIEUX[lieu][nom]) for nom in ordre],
            "raisons": "  \n".join(
                f"{n}. {RAISONS[nom][0].upper()}{RAISONS[nom][1:]}." for n, nom in enumerate(ordre, 1)
            ),
        },
        "solution": {f"q{n}": [nom] for n, nom in enumerate(ordre, 1)},
        "feedback": {
            f"q{n}={faux}": message
            for n, nom in enumerate(ordre, 1)
            for faux, message in (
                (
                    "texte libre",
                    "Cette réponse se prévoit : une liste ou une échelle se compte bien plus vite.",
                ),
                ("un seul choix", "Un seul choix obligerait à oublier une partie de la réponse."),
            )
            if nom != faux and not (nom == "échelle de 1 à 5" and faux == "un seul choix")
        },
    }
