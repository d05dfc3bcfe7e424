SERVICES = ["Placette", "Pli", "Parloir", "Grenier"]
SIGNES = [
    "des messages partent sans que personne ne les écrive.",
    "une connexion inconnue apparaît, loin de Valcombe.",
    "des contacts reçoivent d'étranges demandes d'argent.",
    "une publication inconnue est en ligne.",
    "le nom affiché a changé pendant la nuit.",
]
UTILES = [
    "changer le mot de passe du compte",
    "déconnecter tous les autres appareils",
    "avertir ses contacts par un autre moyen",
    "vérifier l'adresse et le numéro de secours",
    "activer la double authentification",
]
INUTILES = [
    ("créer un autre compte et oublier celui-ci", "Le pirate garderait l'ancien et écrirait sous ce nom."),
    (
        "attendre quelques jours pour voir",
        "Chaque heure compte : le pirate peut changer le mot de passe le premier.",
    ),
    (
        "effacer les traces laissées par le pirate",
        "Ces traces sont des preuves : on en fait d'abord des captures.",
    ),
    (
        "payer la personne qui propose de tout réparer",
        "C'est une seconde arnaque : l'aide officielle est gratuite.",
    ),
    ("donner son code reçu à une page d'aide", "Un code reçu ne se donne à personne : il ouvre le compte."),
]


def build(v, rng):
    nombre = rng.cycle("nombre", [2, 2, 2, 3, 3, 4])
    utiles = rng("utiles").sample(UTILES, nombre)
    inutiles = rng("inutiles").sample(INUTILES, min(3, 6 - nombre))
    return {
        "vars": {
            "service": rng.cycle("service", SERVICES),
            "signe": rng.cycle("signe", SIGNES),
            "liste": ", ".join(utiles),
        },
        "options": {
            "correct": utiles,
            "distractors": [{"text": texte, "feedback": message} for texte, message in inutiles],
        },
    }
