FRAUDES = [
    ("Répondez avec votre mot de passe.", "un mot de passe"),
    ("Envoyez 5 € pour garder votre compte.", "de l'argent"),
    ("Vous gagnez un vélo. Payez 2 € de port.", "de l'argent"),
    ("Donnez votre code secret pour continuer.", "un code secret"),
    ("Achetez une carte cadeau et envoyez son code.", "une carte cadeau, donc de l'argent"),
]
PROMOS = [
    "Nos tarifs baissent de 5 € en mai.",
    "Entrée gratuite le 3 mai 2027.",
    "Votre facture de 12 € est payée.",
]
INFOS = [
    "Nous fermons à 18 h le 4 mai 2027.",
    "Votre rendez-vous est confirmé.",
    "Merci de votre visite.",
    "Nos nouveaux horaires sont affichés à l'accueil.",
    "Votre commande vous attend.",
]


def build(v, rng):
    noms = [service["nom"] for service in v["services"]]
    fraude = rng.cycle("fraude", noms)
    autres = rng("autres").sample([nom for nom in noms if nom != fraude], 3)
    texte, quoi = rng("texte").choice(FRAUDES)
    textes = [texte, rng("promo").choice(PROMOS), *rng("infos").sample(INFOS, 2)]
    lignes = rng("ordre").shuffle(list(zip([fraude, *autres], textes, strict=True)))
    tableau = "\n".join(["|De|Message|", "|---|---|"] + [f"|{nom}|{texte}|" for nom, texte in lignes])
    return {
        "vars": {
            "fraude": fraude,
            "autres": autres,
            "promo": autres[0],
            "texte": texte,
            "quoi": quoi,
            "tableau": tableau,
        }
    }
