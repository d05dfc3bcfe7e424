ALERTES = [
    "Nouvelle connexion à votre compte",
    "Votre mot de passe a été modifié",
    "Votre paiement a été refusé",
]
CALMES = ["Votre relevé est disponible", "Votre facture de mai est prête", "Vos prochains rendez-vous"]
OBJETS = [
    "Votre compte sera fermé",
    "Confirmez votre identité",
    "Un remboursement vous attend",
    "Votre abonnement expire",
    "Une pièce manque à votre dossier",
]
TIERS = ["acces-client.test", "verif-net.test", "mon-dossier.test", "espace-suivi.test", "paie-direct.test"]


def build(v, rng):
    services = rng("services").sample(v["services"], 5)
    nombre_faux = rng.cycle("nombre", [2, 3])
    tiers = rng("tiers").sample(TIERS, 3)
    objets = rng("objets").sample(OBJETS, 3)
    alerte, calmes = rng("alerte").choice(ALERTES), rng("calmes").sample(CALMES, 2)
    messages, raisons = [], []
    for rang, service in enumerate(services):
        nom, domaine = service["nom"], service["domaine"]
        if rang < nombre_faux:
            # The second fraud begins with the official domain: a name placed before the true owner.
            lien = (
                f"{domaine}.{tiers[rang]}/entrer"
                if rang == 1
                else f"{tiers[rang]}/{domaine.removesuffix('.test')}"
            )
            messages.append((nom, domaine, objets[rang], lien, tiers[rang]))
            raisons.append(f"« {objets[rang]} » mène chez {tiers[rang]}")
        else:
            vrais = [alerte, *calmes]
            devant = ["compte.", "www.", ""][rang - nombre_faux]
            messages.append((nom, domaine, vrais[rang - nombre_faux], f"{devant}{domaine}/messages", None))
    ordre = rng("ordre").shuffle(messages)
    liste = "\n".join(f"- {nom} ({d}) : « {objet} ». Lien : `{lien}`" for nom, d, objet, lien, _ in ordre)
    vrai = messages[nombre_faux]
    return {
        "vars": {
            "liste": liste,
            "raisons": " ; ".join(raisons) + ".",
            "objet_vrai": vrai[2],
            "vrai": vrai[0],
        },
        "options": {
            "correct": [f"{nom}, « {objet} »" for nom, _, objet, _, tiers_faux in messages if tiers_faux],
            "distractors": [
                {
                    "text": f"{nom}, « {objet} »",
                    "feedback": f"Avant la barre oblique, `{lien}` finit bien par {d} : message vrai.",
                }
                for nom, d, objet, lien, tiers_faux in messages
                if not tiers_faux
            ],
        },
    }
