BONNES = [
    "Écrire en privé à la victime pour la soutenir",
    "Prévenir un adulte ou le 3018",
    "Faire une capture avec la date et l'auteur",
    "Signaler la publication à la plateforme",
    "Proposer d'aller ensemble voir la vie scolaire",
]
FAUSSES = {
    "Partager la publication pour la dénoncer": "Partager agrandit le public des moqueries.",
    "Insulter l'auteur dans les commentaires": "Cela ajoute un conflit et nourrit la discussion.",
    "Mettre un cœur pour rester ami avec tous": "Une réaction montre l'attaque à plus de monde.",
    "Demander à la victime de supprimer son compte": "C'est punir la victime, et perdre les preuves.",
    "Attendre que cela se calme": "Le silence laisse les attaques continuer.",
    "Créer un faux compte pour se venger": "Une usurpation est elle-même une infraction.",
}
LIEUX = [
    "dans un groupe de classe",
    "sous une photo de Placette",
    "pendant une partie en ligne",
    "sur un fil public",
]


def build(v, rng):
    draw = rng("choix")
    good = draw.sample(BONNES, 2 + rng.cycle("nombre", [0, 1]))
    wrong = draw.sample(sorted(FAUSSES), 5 - len(good))
    return {
        "vars": {
            "lieu": rng.cycle("lieu", LIEUX),
            "liste": " ; ".join(one[0].lower() + one[1:] for one in good),
        },
        "options": {
            "correct": good,
            "distractors": [{"text": one, "feedback": FAUSSES[one]} for one in wrong],
        },
    }
