LIEUX = [
    "de la coopérative des Vergers",
    "de la mairie de Fontclaire",
    "du lycée des Vernes",
    "du musée des Outils",
    "de la clinique vétérinaire",
    "de la ressourcerie",
]
ENTREES = [
    (
        "{p} ouvre un tableau reçu par courriel et clique sur « Activer le contenu ».",
        "le contenu activé a lancé un programme caché.",
    ),
    (
        "{p} tape son mot de passe sur une page ouverte depuis un SMS.",
        "la fausse page a livré un accès aux pirates.",
    ),
    ("{p} branche une clé USB trouvée sur le parking.", "la clé a lancé un programme dès son branchement."),
    (
        "{p} installe un lecteur vidéo proposé par une fenêtre surgissante.",
        "ce faux lecteur contenait le programme.",
    ),
    (
        "{p} garde un serveur sans mise à jour, et un inconnu s'y connecte par une faille.",
        "une faille connue, non corrigée, a laissé passer l'inconnu.",
    ),
]
PROPAGATIONS = [
    (
        "Le programme se copie sur onze postes par le dossier partagé.",
        "le dossier commun a relié les postes entre eux.",
    ),
    (
        "Le programme s'envoie à tous les contacts du carnet d'adresses.",
        "chaque contact devient une nouvelle victime.",
    ),
    (
        "Depuis ce poste, un compte administrateur volé ouvre les autres machines.",
        "un compte aux droits étendus donne accès aux autres machines.",
    ),
    (
        "Le programme passe d'un poste à l'autre par le réseau local.",
        "un réseau sans cloisons laisse passer.",
    ),
]
EFFETS = [
    (
        "Les fichiers du serveur deviennent illisibles ; une rançon est exigée.",
        "c'est le dégât voulu : bloquer et se faire payer.",
    ),
    (
        "La liste des contacts est mise en vente sur un forum.",
        "c'est le dégât voulu : voler des données et les vendre.",
    ),
    ("Le site affiche la bannière d'un groupe inconnu.", "c'est le dégât voulu : défigurer le site."),
    (
        "Tous les services en ligne sont bloqués pendant deux jours.",
        "c'est le dégât voulu : arrêter l'activité.",
    ),
]
ETRANGERS = [
    "L'imprimante du hall est remplacée par une neuve.",
    "Le contrat d'électricité change de nom.",
    "La salle de réunion reçoit un nouvel écran.",
    "Le règlement des congés est modifié.",
]


def build(v, rng):
    mois, jour = rng("mois").choice(["janvier", "février", "mars", "avril"]), rng("jour").randint(3, 8)
    jours = [jour, jour + rng("ecart").randint(1, 4), 0, jour + rng("ecart").randint(-1, 12)]
    jours[2] = jours[1] + rng("ecart").randint(1, 5)
    parts = [
        rng("e").choice(ENTREES),
        rng("p").choice(PROPAGATIONS),
        rng("f").choice(EFFETS),
        (rng("x").choice(ETRANGERS), ""),
    ]
    prenom = rng("prenom").choice(v["prenoms_possibles"])
    ordres = [
        (a, b, c, d)
        for a in range(4)
        for b in range(4)
        for c in range(4)
        for d in range(4)
        if len({a, b, c, d}) == 4 and not a < b < c
    ]
    places = rng.cycle("places", ordres)
    faits = [""] * 4
    for place, (texte, _), quand in zip(places, parts, jours, strict=True):
        faits[place] = f"{place + 1}. {quand} {mois} 2027. {texte.replace('{p}', prenom)}"
    return {
        "vars": {
            "lieu": rng("lieu").choice(LIEUX),
            "recit": "\n".join(faits),
            "r": [place + 1 for place in places],
            "choix": ["fait 1", "fait 2", "fait 3", "fait 4"],
            "pourquoi": [texte for _, texte in parts[:3]],
        }
    }
