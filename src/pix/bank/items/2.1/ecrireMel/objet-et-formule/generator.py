from pix.core.items.simulators.mailbox import person

SUJETS = [
    (
        "Inscription au cours de natation",
        "Pour vous inscrire au cours de natation, indiquez-moi le jour qui vous convient.",
    ),
    ("Visite du local à vélos", "Pour visiter le local à vélos, proposez-moi une date."),
    ("Prêt d'une sono pour samedi", "Pour emprunter une sono samedi, dites-moi l'heure de retrait."),
    ("Stage au refuge en avril", "Pour votre stage au refuge en avril, envoyez-moi vos dates."),
    ("Réservation de la salle bleue", "Pour réserver la salle bleue, précisez-moi le nombre de personnes."),
    (
        "Place au tournoi d'échecs",
        "Pour prendre une place au tournoi d'échecs, donnez-moi votre année de naissance.",
    ),
    (
        "Retard du colis de graines",
        "Votre colis de graines a du retard. Dites-moi si vous préférez un remboursement.",
    ),
    (
        "Réparation du vélo rouge",
        "Votre vélo rouge demande deux réparations. Répondez-moi si le prix vous convient.",
    ),
    (
        "Bénévoles pour la fête du livre",
        "Nous cherchons des bénévoles pour la fête du livre. Donnez-moi vos horaires.",
    ),
    (
        "Abonnement à la médiathèque",
        "Votre abonnement à la médiathèque finit bientôt. Dites-moi si vous le gardez.",
    ),
    (
        "Panier de légumes de jeudi",
        "Pour le panier de légumes de jeudi, choisissez-moi trois légumes dans la liste.",
    ),
    ("Inscription au chœur d'enfants", "Pour l'inscription au chœur d'enfants, dites-moi l'âge du chanteur."),
]
VAGUES = ["Question", "URGENT !!!", "Coucou", "(sans objet)", "Re", "RÉPONDEZ VITE", "Bonjour"]
FAMILIERS = ["Salut !", "Coucou toi,", "Hé, c'est moi,", "Yo,", "Chère amie adorée,"]


def build(v, rng):
    objet, phrase = rng.cycle("sujet", SUJETS)
    civilite = rng("civilite").choice(["Madame", "Monsieur"])
    nom = v["noms"][1]
    formule = f"{'Bonjour ' if rng('bonjour').randint(0, 1) else ''}{civilite},"
    objets = rng("objets").shuffle([objet, *rng("vagues").sample(VAGUES, 3)])
    formules = rng("formules").shuffle([formule, *rng("familiers").sample(FAMILIERS, 3)])
    message = {
        "id": "dernier",
        "from": person(f"{civilite} {nom}", "accueil-val.test"),
        "date": "2027-03-15 09:30",
        "subject": "Votre demande",
        "body": f"Bonjour,\n\n{phrase}\n\nCordialement,\n{civilite} {nom}",
    }
    return {
        "vars": {
            "prenom": v["prenoms"][0],
            "nom": nom,
            "civilite": civilite,
            "objet": objet,
            "formule": formule,
            "objets": objets,
            "formules": formules,
        },
        "simulator": {
            "owner": person(f"{v['prenoms'][0]} {v['noms'][0]}", "pli.example"),
            "messages": [message],
        },
    }
