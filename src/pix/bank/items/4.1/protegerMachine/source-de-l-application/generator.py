COPIEURS = ["Applis Malin", "Studio Rapido", "Super Outils", "Top Services", "Mobi Facile", "Créa Applis"]
SUFFIXES = ["-gratuit.test", "-appli.test", "-telecharger.test", "-mobile-plus.test"]
LIENS = [
    "un lien reçu par SMS, signé « {n} »",
    "un lien partagé sur Placette par « {n} »",
    "un lien reçu par courriel de « {n} »",
]


def build(v, rng):
    service = rng.cycle("service", v["services"])
    nom, domaine = service["nom"], service["domaine"]
    copieur = rng("copieur").choice(COPIEURS)
    faux = domaine.removesuffix(".test") + rng("faux").choice(SUFFIXES)
    lien = rng("lien").choice(LIENS).replace("{n}", nom)
    return {
        "vars": {"nom": nom, "domaine": domaine, "copieur": copieur, "faux": faux},
        "options": {
            "correct": [f"le magasin du téléphone, éditeur « {nom} »"],
            "distractors": [
                {
                    "text": f"le magasin du téléphone, éditeur « {copieur} »",
                    "feedback": "Bon magasin, mais autre éditeur : c'est peut-être une copie.",
                },
                {
                    "text": f"le fichier offert par {faux}",
                    "feedback": f"Cette adresse n'est pas {domaine} : chacun peut créer un nom proche.",
                },
                {"text": lien, "feedback": "Une signature se recopie. Un lien reçu peut mener n'importe où."},
            ],
        },
    }
