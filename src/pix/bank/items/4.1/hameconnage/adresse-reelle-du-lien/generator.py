VRAIS = [
    "suivi-clair.test",
    "mon-acces.test",
    "page-rapide.test",
    "valider-ici.test",
    "compte-net.test",
    "point-service.test",
    "lien-direct.test",
    "espace-plus.test",
    "guichet-web.test",
    "info-jour.test",
    "porte-bleue.test",
    "relais-web.test",
    "grand-portail.test",
    "tout-en-un.test",
    "ma-demande.test",
    "dossier-vite.test",
]
TEXTES = [
    "« Votre dossier est incomplet. »",
    "« Votre remboursement est prêt. »",
    "« Confirmez votre adresse. »",
    "« Une facture vous attend. »",
    "« Votre inscription expire. »",
]
CHEMINS = ["compte", "espace", "suivi", "acces", "dossier"]


def build(v, rng):
    service = rng("service").choice(v["services"])
    officiel, vrai = service["domaine"], rng.cycle("vrai", VRAIS)
    chemin = rng("chemin").choice(CHEMINS)
    sous = rng("sous").choice([officiel, "www." + officiel, officiel.removesuffix(".test")])
    reelle = f"https://{sous}.{vrai}/{chemin}?client={rng('client').randint(1000, 9999)}"
    return {
        "vars": {
            "nom": service["nom"],
            "texte": rng("texte").choice(TEXTES),
            "affiche": f"{officiel}/{chemin}",
            "reelle": reelle,
            "vrai": vrai,
            "officiel": officiel,
            "sous": sous,
        }
    }
