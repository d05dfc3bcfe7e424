INCONNUS = [
    "info-clients.test",
    "mon-suivi.test",
    "alerte-compte.test",
    "espace-membre.test",
    "service-mail.test",
    "avis-client.test",
    "point-relais.test",
    "contact-pro.test",
    "boite-rapide.test",
    "accueil-web.test",
]
PRESSIONS = [
    ("Réglez 2 € avant ce soir, sinon votre compte ferme.", "le message menace de fermer le compte"),
    ("Répondez avant midi, sinon votre dossier est perdu.", "le message menace de perdre le dossier"),
    ("Sans réponse dans l'heure, vous paierez 80 € de frais.", "le message menace de 80 € de frais"),
    ("Votre accès sera coupé dans une heure sans paiement.", "le message menace de couper l'accès"),
]
CALMES = [
    ("Votre facture de mai est dans votre espace.", "le message annonce une facture"),
    ("Nos horaires d'été sont dans votre espace.", "le message annonce des horaires"),
    ("Vos reçus sont prêts dans votre espace.", "le message annonce des reçus"),
]
NEUTRES = [
    "le message est écrit sans faute",
    "le message n'a pas de pièce jointe",
    "le message est très court",
    "le message propose un lien",
    "le message porte le nom du service",
]
CAS = [(True, True, True), (True, True, False), (True, False, True), (False, True, True)]


def build(v, rng):
    service = rng.cycle("service", v["services"])
    nom, domaine = service["nom"], service["domaine"]
    faux_expediteur, faux_lien, pression = rng.cycle("cas", CAS)
    faux = rng("faux").sample(INCONNUS, 2)
    adresse = "info@" + (faux[0] if faux_expediteur else domaine)
    lien = (faux[1] if faux_lien else domaine) + "/espace"
    texte, fait = rng("texte").choice(PRESSIONS if pression else CALMES)
    faits = [
        (
            faux_expediteur,
            f"l'expéditeur écrit depuis {adresse.split('@')[1]}",
            "Cette adresse est bien celle du service.",
        ),
        (faux_lien, f"le lien mène vers {lien.split('/')[0]}", "C'est bien le site du service."),
        (pression, fait, "Cette annonce est calme : elle ne presse pas et ne menace pas."),
    ]
    neutres = [
        (False, texte_neutre, "Les vrais messages sont souvent ainsi ; les faux aussi. Cela ne prouve rien.")
        for texte_neutre in rng("neutres").sample(NEUTRES, 3)
    ]
    options = faits + neutres
    justes = [f for vrai, f, _ in faits if vrai]
    if not faux_expediteur:
        reste = " L'adresse de l'expéditeur, elle, est celle du service."
    elif not faux_lien:
        reste = " Le lien, lui, mène au site du service."
    else:
        reste = "" if pression else " Le ton, lui, est calme."
    return {
        "vars": {
            "nom": nom,
            "domaine": domaine,
            "adresse": adresse,
            "lien": lien,
            "texte": texte,
            "detail": "Ici, " + ", ".join(justes[:-1]) + " et " + justes[-1] + "." + reste,
        },
        "options": {
            "correct": justes,
            "distractors": [{"text": f, "feedback": m} for vrai, f, m in options if not vrai],
        },
    }
