SERVICES = [
    ("carte-bus", "Ma carte de bus"), ("velo-aide", "Mon aide au vélo"), ("cantine", "Ma cantine"),
    ("eau", "Ma facture d'eau"), ("dechets", "Mon badge de déchetterie"), ("jardin", "Ma parcelle"),
    ("bibliotheque", "Ma carte de prêt"), ("sport", "Mon coup de pouce sport"), ("salle", "Ma salle réservée"),
    ("stage", "Mes stages d'été"), ("voisins", "Ma fête des voisins"), ("logement", "Ma demande de logement"),
]  # fmt: skip
COMPTES = ["Compte Santé", "Compte Impôts", "Compte Retraite", "Carte à puce"]
OFFICIELS = {
    "Compte Santé": "pour les soins",
    "Compte Impôts": "pour l'impôt",
    "Compte Retraite": "pour la pension",
}
AUTRES = [
    "Compte Arène, pour les jeux",
    "Compte Pli, pour la messagerie",
    "Compte Papyrane, à la librairie",
    "Compte Placette, le réseau social",
    "Compte Ritournelle, pour la musique",
]


def build(_v, rng):
    draw = rng("comptes")
    nom, service = rng.cycle("service", SERVICES)
    bon = rng.cycle("compte", list(OFFICIELS))
    comptes = draw.shuffle([f"{bon}, {OFFICIELS[bon]}", *draw.sample(AUTRES, 2)])
    chemin = f"monval/{nom}-entree"
    pages = {
        chemin: {
            "title": service,
            "body": "Ce service est réservé aux habitants. Comment voulez-vous entrer ?\n\n"
            "::: formulaire entree | Créer un compte / Entrer avec ClefCommune | Votre choix : {bouton}. [Continuer avec ClefCommune](clefcommune/choisir)\n:::\n",
        },
        "clefcommune/choisir": {
            "title": "Quel compte avez-vous déjà ?",
            "body": f"Vous venez de MonVal, {service}.\n\n::: formulaire compte | {' / '.join(COMPTES)} | "
            "Compte choisi : {bouton}. [Continuer vers la dernière étape](clefcommune/accord)\n:::\n",
        },
        "clefcommune/accord": {
            "title": "Ce qui sera transmis",
            "body": "Nom, prénoms, date et lieu de naissance seront transmis à MonVal. Rien d'autre.\n\n"
            "::: formulaire accord | Refuser / Accepter et entrer | Votre choix : {bouton}. C'était la dernière étape.\n:::\n",
        },
    }
    formes = (f"{chemin}#entree", "clefcommune/choisir#compte", "clefcommune/accord#accord")

    def envois(*boutons):
        return [
            {"send": {"form": forme, "button": bouton}}
            for forme, bouton in zip(formes, boutons, strict=False)
        ]

    autre = draw.choice([one for one in COMPTES if one != bon])
    return {
        "vars": {"nom": f"{nom}-entree", "service": service, "bon": bon, "comptes": comptes},
        "simulator": {"new_pages": pages, "open": chemin},
        "accept": [envois("Entrer avec ClefCommune", bon, "Accepter et entrer")],
        "reject": [
            envois("Créer un compte"),
            envois("Entrer avec ClefCommune"),
            envois("Entrer avec ClefCommune", bon),
            envois("Entrer avec ClefCommune", autre, "Accepter et entrer"),
            envois("Entrer avec ClefCommune", bon, "Refuser"),
        ],
    }
