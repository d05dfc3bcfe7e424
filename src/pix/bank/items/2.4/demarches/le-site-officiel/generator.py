OBJETS = [
    ("acte-mariage", "un acte de mariage", "Demander un acte de mariage", "acte"),
    ("permis-peche", "un double de permis de pêche", "Double du permis de pêche", "permis"),
    ("plaque-velo", "un numéro pour son vélo", "Faire marquer son vélo", "marquage"),
    ("liste-electorale", "une inscription pour voter", "S'inscrire pour voter", "vote"),
    ("autorisation-sortie", "une autorisation de sortie", "Autorisation de sortie du territoire", "sortie"),
    ("recensement", "une attestation de recensement", "Attestation de recensement", "recensement"),
    ("vignette-air", "une vignette pour sa voiture", "Vignette de qualité de l'air", "vignette"),
    ("changement-adresse", "un changement d'adresse", "Déclarer un changement d'adresse", "adresse"),
    ("acte-deces", "un acte de décès", "Demander un acte de décès", "etatcivil"),
    ("permis-bateau", "un permis pour un bateau", "Permis de navigation", "bateau"),
    ("livret-famille", "un livret de famille", "Double du livret de famille", "livret"),
    ("carte-invalidite", "une carte de priorité", "Carte de priorité", "priorite"),
]


def build(_v, rng):
    draw = rng("sites")
    nom, objet, titre, mot = rng.cycle("objet", OBJETS)
    prix = draw.sample(["19,90", "24,90", "29,00", "34,90", "39,00", "49,00"], 2)
    hotes = draw.sample(
        [
            f"{mot}-officiel.test",
            f"service-{mot}-valcombe.test",
            f"{mot}-en-ligne.test",
            f"mon{mot}-express.test",
        ],
        2,
    )
    marques = draw.sample(
        ["Portail Officiel", "Guichet Citoyen", "Centre des Démarches", "Mairie-Service"], 2
    )
    sites, pages = {}, {}
    for rang in range(2):
        sites[f"copie{rang}"] = {
            "host": hotes[rang],
            "name": f"{marques[rang]} {titre.split()[-1].capitalize()}",
            "slogan": "Service officiel de votre demande",
            "owner": f"{draw.choice(['Formalis', 'Papyrex', 'Clicdoc', 'Tampon'])} SASU. Service privé sans lien avec l'administration.",
            "menu": ["accueil"],
            "tint": 2,
            "certificate": {"holder": hotes[rang], "issuer": "Certificats Express", "until": "8 mai 2027"},
        }
        pages[f"copie{rang}/accueil"] = {
            "title": titre,
            "kind": "home",
            "body": f"Votre demande traitée en {draw.choice(['24 h', '48 h', 'priorité'])}, sans vous déplacer.\n\n"
            f"1. Remplissez le formulaire.\n2. Réglez les frais de dossier : {prix[rang]} €.\n3. Nous nous occupons du reste.\n",
        }
    pages[f"demarches-agglo/{nom}"] = {
        "title": titre,
        "body": "La demande est gratuite. Préparez une pièce d'identité.\n\nRéponse par courrier, "
        f"en {draw.randint(3, 9)} jours ouvrés.\n",
    }
    bonne = f"demarches-agglo/{nom}"
    return {
        "vars": {"nom": nom, "objet": objet, "titre": titre, "prix": prix},
        "simulator": {
            "new_sites": sites,
            "new_pages": pages,
            "open": draw.shuffle([bonne, "copie0/accueil", "copie1/accueil"]),
        },
        "accept": [[{"bookmark": bonne}]],
        "reject": [
            [{"open": bonne}],
            [{"bookmark": "copie0/accueil"}],
            [{"bookmark": "copie1/accueil"}],
            [{"bookmark": bonne}, {"bookmark": "copie0/accueil"}],
        ],
    }
