LIEUX = [
    "de la mairie",
    "du lycée",
    "du cabinet médical",
    "de la médiathèque",
    "de l'association",
    "du garage",
]
SIGNES = [
    "ses fichiers changent de nom tout seuls et le ventilateur tourne sans arrêt.",
    "des fenêtres s'ouvrent et se ferment seules, et l'antivirus ne répond plus.",
    "la souris bouge seule et des courriels partent sans personne.",
    "des documents refusent de s'ouvrir, l'un après l'autre.",
    "un programme inconnu occupe tout le réseau et l'antivirus est arrêté.",
]


def build(v, rng):
    nom = rng.cycle("nom", ["accueil", "compta", "atelier", "bureau", "salle", "guichet", "studio"])
    poste = f"{nom}-{rng('numero').randint(2, 29)}"
    cable = rng.cycle("cable", [True, False])
    geste = f"débrancher le câble réseau du poste {poste}" if cable else f"couper le Wi-Fi du poste {poste}"
    return {
        "vars": {
            "poste": poste,
            "lieu": rng("lieu").choice(LIEUX),
            "liaison": "par un câble" if cable else "en Wi-Fi",
            "signe": rng("signe").choice(SIGNES),
            "geste": geste,
        },
        "options": {
            "correct": [geste],
            "distractors": [
                {
                    "text": f"redémarrer aussitôt le poste {poste}",
                    "feedback": "Le programme redémarre avec le poste, et des traces utiles disparaissent.",
                },
                {
                    "text": f"sauvegarder le poste {poste} sur le serveur",
                    "feedback": "Trop tard : cette sauvegarde emporterait aussi le programme dangereux.",
                },
                {
                    "text": f"chercher en ligne un antivirus pour {poste}",
                    "feedback": "Le poste resterait relié, et les faux antivirus abondent. On isole d'abord.",
                },
            ],
        },
    }
