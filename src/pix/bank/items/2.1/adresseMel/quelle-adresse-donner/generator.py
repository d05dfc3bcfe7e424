import re
import unicodedata

SURNOMS = [
    "licorne.pailletee",
    "superdormeur",
    "roi-des-crepes",
    "patate.masquee",
    "dragon-du-dodo",
    "chaussette2000",
]
ETUDES = ["college-aulnes.test", "lycee-vernes.test"]
CAS = [
    ("emploi", "Il faut en écrire une en haut d'un CV, pour travailler cet été."),
    ("emploi", "Un patron veut savoir où envoyer sa réponse, dans deux mois environ."),
    ("emploi", "Une agence d'emploi en veut une, pour envoyer des offres bien choisies."),
    ("jeu", "Un jeu en ligne en veut une, pour des publicités chaque jour."),
    ("jeu", "Une boutique en veut une, contre une remise et des publicités."),
    ("jeu", "Un concours en veut une, et la donnera à tous ses partenaires."),
    ("ecole", "Un prof en demande une à chaque élève, pour l'espace de la classe."),
    ("ecole", "Son établissement en demande une à chaque élève, pour un compte de travail."),
    ("ecole", "Un logiciel est gratuit pour les élèves, avec une adresse de leur école."),
]
RAISONS = {
    "emploi": "Un employeur attend une adresse à son nom, qui durera : **{bonne}**.",
    "jeu": "Des publicités vont suivre : l'adresse réservée à cela, **{bonne}**, garde l'autre boîte au calme.",
    "ecole": "C'est l'école qui la demande, pour ses élèves : **{bonne}** est faite pour cela.",
}
RETOURS = {
    "emploi": "Cette adresse est sérieuse et personnelle, mais ce n'est pas ce qui est demandé ici.",
    "jeu": "Cette adresse, réservée aux publicités, est peu lue : un message important s'y perdrait.",
    "ecole": "Elle appartient à l'établissement, et disparaîtra au départ.",
    "surnom": "Ce surnom amuse les amis ; ailleurs, on ne sait pas qui écrit.",
}


def simple(texte):
    nu = "".join(signe for signe in unicodedata.normalize("NFD", texte.lower()) if signe.isascii())
    return "".join(re.findall(r"[a-z0-9-]", nu))


def build(v, rng):
    bonne, situation = rng.cycle("cas", CAS)
    prenom, nom = simple(v["prenom"]), simple(v["noms"][0])
    adresses = {
        "emploi": f"{prenom}.{nom}@pli.example",
        "jeu": f"pubs.{prenom[:1]}{nom}@pli.example",
        "ecole": f"{prenom}.{nom}@{rng('etudes').choice(ETUDES)}",
        "surnom": f"{rng('surnom').choice(SURNOMS)}@pli.example",
    }
    return {
        "vars": {
            "situation": situation,
            "raison": RAISONS[bonne]
            .format(bonne=f"`{adresses[bonne]}`")
            .replace("**`", "`")
            .replace("`**", "`"),
            "bonne": [f"`{adresses[bonne]}`"],
            "fausses": [
                {"text": f"`{adresse}`", "feedback": RETOURS[sorte]}
                for sorte, adresse in adresses.items()
                if sorte != bonne
            ],
        }
    }
