from pix.core.items.simulators.mailbox import moment, person

TIERS = [
    "acces-client.test",
    "verif-net.test",
    "mon-dossier.test",
    "espace-suivi.test",
    "paie-direct.test",
    "compte-aide.test",
]
FAUX = [
    ("Votre compte sera fermé", "Sans réponse avant demain, votre compte sera fermé."),
    ("Confirmez vos coordonnées", "Nous mettons nos fichiers à jour. Confirmez vos coordonnées bancaires."),
    ("Remboursement en attente", "Un remboursement de 84,20 € vous attend. Il expire ce soir."),
    ("Paiement refusé", "Votre dernier paiement a été refusé. Saisissez une nouvelle carte."),
    ("Document à signer", "Un document attend votre signature. Ouvrez-le avec votre mot de passe."),
]
VRAIS = [
    (
        "Nouvelle connexion à votre compte",
        "Une connexion vient d'avoir lieu depuis un appareil inconnu. Si ce n'est pas vous, changez votre mot de passe.",
    ),
    (
        "Votre mot de passe a changé",
        "Votre mot de passe vient de changer. Si vous n'y êtes pour rien, prévenez-nous vite.",
    ),
    ("Facture à régler", "Votre facture est prête. Elle est à régler sous quinze jours."),
]
CALMES = [
    ("Votre relevé est disponible", "Votre relevé du mois est dans votre espace."),
    ("Votre rendez-vous", "Votre rendez-vous est confirmé. Son détail est dans votre espace."),
    ("Vos points de fidélité", "Vous avez assez de points pour un cadeau. La liste est dans votre espace."),
    ("Merci de votre visite", "Votre avis nous aide. Trois questions vous attendent dans votre espace."),
]


def build(v, rng):
    tirage, dates = rng("tirage"), rng("dates")
    services = rng("services").sample(v["services"], 4)
    nombre = 3
    tiers = tirage.sample(TIERS, nombre)
    messages, raisons = [], []

    def message(cle, nom, adresse, objet, texte, lien):
        return {
            "id": cle,
            "from": f"{nom} <{adresse}>",
            "subject": objet,
            "date": moment(dates),
            "unread": tirage.randint(0, 1) == 1,
            "body": f"Bonjour,\n\n{texte}\n\n[Ouvrir mon espace]({lien})\n\n{nom}",
        }

    objets = rng("faux").sample(FAUX, nombre)
    # Three frauds: by the address of the sender, by the link alone, by the official name put before another domain.
    for rang, forme in enumerate(["expediteur", "lien", "devant"]):
        service, tier = services[rang % 3], tiers[rang]
        nom, domaine = service["nom"], service["domaine"]
        adresse = {
            "expediteur": f"service@{tier}",
            "lien": f"service@{domaine}",
            "devant": f"service@{domaine}",
        }[forme]
        lien = {
            "expediteur": f"https://{tier}/espace",
            "lien": f"https://{tier}/{domaine.removesuffix('.test')}",
            "devant": f"https://{domaine}.{tier}/espace",
        }[forme]
        objet, texte = objets[rang]
        messages.append(message(f"faux{rang}", nom, adresse, objet, texte, lien))
        raisons.append(f"« {objet} » mène chez {tier}")
    alerte, calmes = tirage.choice(VRAIS), rng("calmes").sample(CALMES, 4)
    vrai = services[3]
    debuts = tirage.sample(["compte.", "www.", "espace.", ""], 3)
    messages.append(
        message(
            "alerte",
            vrai["nom"],
            f"securite@{vrai['domaine']}",
            *alerte,
            f"https://{debuts[0]}{vrai['domaine']}/securite",
        )
    )
    for rang, (objet, texte) in enumerate(calmes):
        service = services[rang % 4]
        messages.append(
            message(
                f"vrai{rang}",
                service["nom"],
                f"nouvelles@{service['domaine']}",
                objet,
                texte,
                f"https://{debuts[rang % 3]}{service['domaine']}/messages",
            )
        )
    mauvais = [f"faux{rang}" for rang in range(nombre)]

    def signaler(*cles):
        return [{"report": list(cles)}]

    return {
        "vars": {
            "liste": "\n".join(f"- {un['nom']} : `{un['domaine']}`" for un in services),
            "nombre": nombre,
            "faux": " ; ".join(f"« {objet} »" for objet, _ in objets),
            "raisons": " ; ".join(raisons) + ".",
            "vrai_objet": alerte[0],
            "vrai_domaine": vrai["domaine"],
            "conditions": {"reported": mauvais},
        },
        "simulator": {
            "owner": person(f"{v['prenom']} {v['noms'][0]}", "pli.example"),
            "messages": rng("ordre").shuffle(messages),
        },
        "accept": [
            [{"report": "alerte"}, {"inbox": "alerte"}, *signaler(*mauvais)],
            [*signaler(*mauvais), {"open": "faux0"}],
        ],
        "reject": [
            [],
            signaler(*mauvais[:2]),
            signaler(*mauvais, "alerte"),
            signaler("faux0", "faux1", "alerte"),
            [{"junk": mauvais}],
            [*signaler(*mauvais), {"junk": "vrai0"}],
        ],
    }
