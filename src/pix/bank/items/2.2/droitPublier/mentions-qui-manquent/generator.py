NOMS = [
    "Menuiserie Brunelle",
    "Imprimerie du Quai",
    "Coopérative des Vergers",
    "Boulangerie de la Halle",
    "Atelier La Chambrière",
    "Fromagerie du Vieux Pont",
]
MENTIONS = {
    "le nom de l'éditeur": "Éditeur : {nom}, SARL.",
    "l'adresse de l'éditeur": "Siège : {n} rue des Tanneurs, 00100 Valcombe.",
    "un moyen de joindre l'éditeur": "Pour nous joindre : 01 99 00 {a} {b}.",
    "la personne responsable de la publication": "Responsable de la publication : {qui}.",
    "le nom et l'adresse de l'hébergeur": "Hébergement : Serveurs du Val, 4 quai du Moulin, 00100 Valcombe.",
}
PERSONNES = ["Mme Loubière", "M. Diallo", "Mme Orsatelli", "M. Kowalik", "Mme Tran-Duc", "M. Achour"]
COUPLES = [
    (0, 3),
    (1, 3),
    (3, 4),
    (1, 4),
    (2, 3),
    (2, 4),
    (0, 4),
    (1, 2),
    (0, 1, 4),
    (0, 2),
    (1, 3, 4),
    (2, 3, 4),
]


def build(v, rng):
    draw = rng("site")
    nom = draw.choice(NOMS)
    cles = list(MENTIONS)
    absentes = [cles[rang] for rang in rng.cycle("absentes", COUPLES)]
    valeurs = {
        "nom": nom,
        "n": draw.randint(2, 48),
        "a": draw.randint(10, 98),
        "b": draw.randint(10, 98),
        "qui": draw.choice(PERSONNES),
    }
    lignes = [(cle, MENTIONS[cle].format(**valeurs)) for cle in cles if cle not in absentes]
    contact = [
        texte for cle, texte in lignes if cle in ("l'adresse de l'éditeur", "un moyen de joindre l'éditeur")
    ]
    legal = [texte for cle, texte in lignes if texte not in contact]
    site = {
        "host": "boutique-du-val.test", "name": "La boutique" if "le nom de l'éditeur" in absentes else nom, "owner": "Tous droits réservés",
        "tint": 3, "menu": ["accueil", "contact"], "foot": ["mentions", "cookies"],
    }  # fmt: skip
    pages = {
        "boutique/accueil": {
            "title": "Bienvenue",
            "label": "Accueil",
            "body": "Un savoir-faire du Val, transmis depuis trois générations et un déménagement.\n",
        },
        "boutique/contact": {
            "title": "Contact",
            "body": "\n\n".join([*contact, "Réponse sous deux jours, sauf les jours de marché."]),
        },
        "boutique/mentions": {
            "title": "Mentions légales",
            "body": "\n\n".join([*legal, "Toute reproduction demande notre accord."]),
        },
        "boutique/cookies": {"title": "Cookies", "body": "Ce site ne dépose pas de cookie.\n"},
    }
    return {
        "vars": {
            "manquent": absentes,
            "presentes": [
                {"text": cle, "feedback": "Cette mention se trouve sur le site."}
                for cle in cles
                if cle not in absentes
            ],
            "liste": ", ".join(absentes),
        },
        "simulator": {"new_sites": {"boutique": site}, "new_pages": pages},
    }
