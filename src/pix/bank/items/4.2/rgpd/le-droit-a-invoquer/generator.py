DROITS = {
    "acces": ("Le droit d'accès", "On veut savoir ce que l'organisme détient : c'est l'accès."),
    "rectif": (
        "Le droit de rectification",
        "La donnée est fausse et doit être corrigée : c'est la rectification.",
    ),
    "efface": ("Le droit à l'effacement", "La donnée n'a plus de raison d'être gardée : c'est l'effacement."),
    "porte": (
        "Le droit à la portabilité",
        "On veut emporter ses données vers un autre service : c'est la portabilité.",
    ),
    "oppose": (
        "Le droit d'opposition",
        "Les données restent, mais un usage est refusé : c'est l'opposition.",
    ),
}
RETOURS = {
    "acces": "L'accès permet de voir ses données.",
    "rectif": "La rectification corrige une donnée fausse.",
    "efface": "L'effacement supprime une donnée.",
    "porte": "La portabilité sert à emporter ses données ailleurs.",
    "oppose": "L'opposition refuse un usage sans effacer.",
}
CAS = [
    ("{p} veut consulter les informations notées par la salle d'escalade.", "acces"),
    ("{p} veut que sa mutuelle remplace une date de naissance fausse.", "rectif"),
    ("{p} a quitté le club et ne veut plus y laisser son dossier.", "efface"),
    ("{p} change d'application de course et veut y retrouver ses trois ans de parcours.", "porte"),
    ("{p} garde son compte dans une boutique, mais y refuse la publicité ciblée.", "oppose"),
    ("{p} veut lire les notes prises par le loueur de vélos après un accident.", "acces"),
    ("{p} veut lire son nom bien écrit sur la liste des inscrits.", "rectif"),
    ("{p} a vendu son vélo et veut que son téléphone disparaisse du site.", "efface"),
    ("{p} quitte un service de musique et veut donner ses listes d'écoute au suivant.", "porte"),
    ("{p} veut garder son compte chez l'opérateur, sans appels de démarchage.", "oppose"),
    ("{p} veut savoir d'où un site inconnu tient son adresse électronique.", "acces"),
    ("{p} change de carnet de santé en ligne et veut y copier toutes ses mesures.", "porte"),
]


def build(v, rng):
    text, right = rng.cycle("cas", CAS)
    wrong = rng("faux").sample([one for one in sorted(DROITS) if one != right], 3)
    return {
        "vars": {"situation": text.format(p=v["prenom"]), "pourquoi": DROITS[right][1]},
        "options": {
            "correct": [DROITS[right][0]],
            "distractors": [{"text": DROITS[one][0], "feedback": RETOURS[one]} for one in wrong],
        },
    }
