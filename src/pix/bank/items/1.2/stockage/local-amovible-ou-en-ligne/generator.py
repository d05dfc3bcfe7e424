LIEUX = {
    "local": "Sur le disque de l'ordinateur",
    "cle": "Sur une clé USB à emporter",
    "ligne": "Dans un espace en ligne",
    "papier": "Sur papier, dans un classeur",
}
CAS = [
    ("cle", "{a} projettera un diaporama dans une salle **sans Internet**, avec l'ordinateur de la salle."),
    ("ligne", "{a}, {b} et {c} habitent trois villes. Ensemble, ils écrivent **le même document**."),
    ("local", "{a} monte un film **énorme** sur son ordinateur. Sa connexion est très lente."),
    ("cle", "{a} apporte des photos à une borne d'impression **sans Internet**."),
    ("ligne", "{a} commence un dossier au lycée et le continue **sur son téléphone**, dans le bus."),
    ("local", "{a} joue à un jeu très lourd, **toujours sur le même ordinateur**, souvent sans Internet."),
    (
        "cle",
        "{a} passera la musique d'une fête dans une grange **sans Internet**, sur une chaîne à port USB.",
    ),
    ("ligne", "{a} et {b} complètent chaque jour **la même liste**, chacun depuis son appareil."),
    (
        "local",
        "{a} retouche **des milliers de photos** sur son ordinateur de bureau. Sa connexion est très lente.",
    ),
    ("cle", "{a} apporte un plan à un imprimeur. Son atelier n'a **pas Internet**, mais une prise USB."),
    (
        "ligne",
        "{a} voyage avec une tablette. {b} suit son carnet de route **depuis la maison**, jour après jour.",
    ),
    ("local", "{a} enregistre un long podcast **sur son ordinateur**, dans une cabane sans Internet."),
]
RAISONS = {
    "cle": "Sans Internet là-bas, le fichier doit voyager : un support amovible, comme une clé USB, suffit.",
    "ligne": "Le fichier doit être joint depuis plusieurs endroits : l'espace en ligne le rend accessible partout.",
    "local": "Le travail reste sur cet appareil, et Internet manque ou traîne : son disque est le plus rapide.",
}
ERREURS = {
    "cle": {
        "local": "Cet ordinateur ne sera pas sur place.",
        "ligne": "Sur place, il n'y a pas Internet.",
        "papier": "Le papier ne se projette, ne s'écoute et ne s'imprime pas par la prise.",
    },
    "ligne": {
        "local": "Les autres appareils n'y auraient pas accès.",
        "cle": "La clé ne peut pas être partout à la fois.",
        "papier": "On ne complète pas à distance une feuille de papier.",
    },
    "local": {
        "cle": "Une clé est plus lente et plus petite, et rien n'est à emporter.",
        "ligne": "Internet manque ou est trop lent pour cela.",
        "papier": "Un son, un jeu ou une vidéo ne tiennent pas sur papier.",
    },
}


def build(v, rng):
    lieu, situation = rng.cycle("cas", CAS)
    for lettre, nom in zip("abc", v["noms"], strict=False):
        situation = situation.replace(f"{{{lettre}}}", nom)
    return {
        "vars": {
            "situation": situation,
            "raison": RAISONS[lieu],
            "bonne": [LIEUX[lieu]],
            "fausses": [{"text": LIEUX[autre], "feedback": m} for autre, m in ERREURS[lieu].items()],
        }
    }
