BONNES = [
    "Écrire en privé à la victime pour la soutenir",
    "Prévenir un adulte ou le 3018",
    "Faire une capture avec la date et l'auteur",
    "Signaler ces messages au service",
    "Proposer d'aller ensemble demander de l'aide",
]
FAUSSES = {
    "Partager ces messages pour les dénoncer": "Partager agrandit le public des moqueries.",
    "Insulter l'auteur devant tout le monde": "Cela ajoute un conflit et nourrit la discussion.",
    "Réagir par un cœur pour ne fâcher personne": "Une réaction montre l'attaque à plus de monde.",
    "Demander à la victime de supprimer son compte": "C'est punir la victime, et perdre les preuves.",
    "Attendre que cela se calme": "Attendre laisse les attaques continuer, et la victime seule.",
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
            "defauts": "\n".join(f"- {one} : {FAUSSES[one][0].lower()}{FAUSSES[one][1:]}" for one in wrong),
            "liste": " ; ".join(one[0].lower() + one[1:] for one in good),
        },
        "options": {
            "correct": good,
            "distractors": [{"text": one, "feedback": FAUSSES[one]} for one in wrong],
        },
    }
