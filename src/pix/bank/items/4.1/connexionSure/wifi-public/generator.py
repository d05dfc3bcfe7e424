RISQUES = [
    "payer un achat avec sa carte",
    "consulter son compte en banque",
    "envoyer la copie de sa pièce d'identité",
    "ouvrir la messagerie de son travail",
    "remplir sa déclaration d'impôts",
    "changer un mot de passe important",
]
TRANQUILLES = [
    ("lire le journal en ligne", "Un journal ouvert à tous ne livre rien de personnel."),
    ("regarder la météo du lendemain", "La météo se lit sans compte ni mot de passe."),
    ("chercher les horaires du bus", "Ces horaires sont publics : rien à voler."),
    ("lire une recette de cuisine", "Une recette se lit sans rien donner."),
    ("consulter le plan de la ville", "Un plan se consulte sans compte."),
    ("écouter une émission en direct", "L'émission est publique et ne demande pas de compte."),
]


def build(v, rng):
    nombre = rng.cycle("nombre", [2, 2, 2, 3, 3, 4])
    risques = rng("risques").sample(RISQUES, nombre)
    tranquilles = rng("tranquilles").sample(TRANQUILLES, 6 - nombre)
    return {
        "vars": {"liste": ", ".join(risques)},
        "options": {
            "correct": risques,
            "distractors": [{"text": texte, "feedback": message} for texte, message in tranquilles],
        },
    }
