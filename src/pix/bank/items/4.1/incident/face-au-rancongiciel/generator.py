LIEUX = [
    "au cabinet médical",
    "à la mairie de Fontclaire",
    "dans un garage",
    "à la médiathèque",
    "à la maison des jeunes",
    "chez un fleuriste",
    "au club nautique",
    "dans une menuiserie",
    "au théâtre",
    "à l'école des Platanes",
]
ISOLER = [
    "débrancher le câble réseau et couper le Wi-Fi",
    "couper toutes les connexions du poste",
    "isoler le poste du réseau et d'Internet",
]
ALERTER = [
    "prévenir la personne chargée de l'informatique",
    "appeler le service informatique",
    "alerter le responsable informatique par téléphone",
]
PREUVES = [
    "photographier l'écran et porter plainte",
    "conserver les fichiers bloqués et porter plainte",
    "relever les traces et déposer plainte",
]
REPRENDRE = [
    "réinstaller le poste, puis restaurer les sauvegardes",
    "remettre les fichiers sauvegardés sur un poste sain",
    "nettoyer le poste et reprendre la dernière sauvegarde",
]


def build(v, rng):
    ordres = [
        (a, b, c, d)
        for a in range(4)
        for b in range(4)
        for c in range(4)
        for d in range(4)
        if len({a, b, c, d}) == 4 and (a, b, c, d) != (0, 1, 2, 3)
    ]
    ordre = rng.cycle("ordre", ordres)
    etapes = [rng("textes").choice(textes) for textes in (ISOLER, ALERTER, PREUVES, REPRENDRE)]
    return {
        "vars": {
            "lieu": rng.cycle("lieu", LIEUX),
            "somme": rng("somme").randint(300, 950, 50),
            "o": etapes,
            "s": [etapes[n] for n in ordre],
            "r": [str(n + 1) for n in ordre],
        }
    }
