from pix.core.items.french import with_de

MOYENS = {
    "appel": "Un appel téléphonique",
    "courriel": "Un courriel personnel",
    "message": "Un message au groupe",
    "reunion": "Une réunion à plusieurs",
}
CAS = [
    ("appel", "{a} est en route pour la gare. Le train {de_b} part dans dix minutes, d'une **autre** gare."),
    ("appel", "{a} a fermé le local à clé. {b}, encore à l'intérieur, attend depuis cinq minutes."),
    ("appel", "{b} doit chanter dans un quart d'heure. {a} vient d'apprendre que la salle a changé."),
    ("appel", "De l'eau coule dans l'atelier. {a} veut prévenir {b}, qui en a la clé."),
    (
        "courriel",
        "{a} envoie à {b}, de la mairie, un dossier de douze pages. La mairie répondra dans le mois.",
    ),
    (
        "courriel",
        "{a} demande à {b}, qui loue le local, une réparation. Il faudra pouvoir en prouver la date.",
    ),
    (
        "courriel",
        "{a} transmet à {b}, qui tient les comptes, trois factures à classer avant la fin de l'année.",
    ),
    ("courriel", "{a} confirme à {b}, du service des stages, les dates, les horaires et l'adresse du stage."),
    (
        "message",
        "{a} prévient les huit amis de la randonnée, dont {b} : le pique-nique aura lieu près du lac, samedi prochain.",
    ),
    ("message", "{a} partage avec l'équipe, dont {b}, la photo de la coupe gagnée hier."),
    ("message", "{a} joue dimanche avec {b} et cinq camarades : qui apporte le ballon ?"),
    (
        "reunion",
        "{a}, {b} et trois autres ne sont pas d'accord sur le budget de la fête. Les messages échangés s'enveniment.",
    ),
    (
        "reunion",
        "{a}, {b} et quatre collègues doivent décider ensemble du programme de la fête, idée par idée.",
    ),
    ("reunion", "{a} et {b} préparent avec cinq personnes le partage des rôles d'un projet de six mois."),
]
RAISONS = {
    "appel": "Quelques minutes comptent : l'appel est le seul moyen qui fait réagir tout de suite.",
    "courriel": "Rien ne presse, il y a des détails ou des pièces, et il faut garder une trace : le courriel est fait pour cela.",
    "message": "L'information est brève, utile à un petit groupe, sans urgence : la messagerie du groupe suffit.",
    "reunion": "Il faut s'écouter et décider à plusieurs : se parler évite cent messages et des blessures.",
}
RETOURS = {
    "appel": "Un appel dérange sur le moment, ne touche qu'une personne et ne laisse rien d'écrit.",
    "courriel": "Un courriel peut rester des heures sans être lu, et se prête mal à la discussion.",
    "message": "Un message de groupe se perd vite, et peut attendre des heures.",
    "reunion": "Réunir les gens, même à distance, demande du temps : c'est trop pour cela, ou trop tard.",
}


def build(v, rng):
    bon, situation = rng.cycle("cas", CAS)
    a, b = v["prenoms"]
    return {
        "vars": {
            "situation": situation.replace("{de_b}", with_de(b)).replace("{a}", a).replace("{b}", b),
            "raison": RAISONS[bon],
            "bonne": [MOYENS[bon]],
            "fausses": [
                {"text": texte, "feedback": RETOURS[sorte]} for sorte, texte in MOYENS.items() if sorte != bon
            ],
        }
    }
