SUPPORTS = [
    "une clé USB",
    "un disque dur externe",
    "une carte mémoire",
    "un disque SSD",
    "un DVD",
    "un disque dur interne",
]
AUTRES = [
    ("un clavier", "Un clavier sert à écrire ; il ne garde pas les textes."),
    ("un écran", "Un écran montre les fichiers, il ne les garde pas."),
    ("une souris", "Une souris sert à désigner, pas à enregistrer."),
    ("une imprimante", "Une imprimante met sur papier ; elle ne garde pas vos fichiers."),
    ("un processeur", "Un processeur calcule ; il ne garde pas de fichiers."),
    ("un câble d'écran", "Un câble transporte, il ne garde rien."),
    ("un haut-parleur", "Un haut-parleur fait entendre les sons, sans les garder."),
    ("une webcam", "Une webcam filme ; l'enregistrement se fait ailleurs."),
    ("un microphone", "Un microphone capte le son ; l'enregistrement se fait ailleurs."),
    ("un chargeur", "Un chargeur apporte l'électricité, pas de stockage."),
]


def build(v, rng):
    nombre = rng.cycle("nombre", [2, 3])
    bons = rng("bons").sample(SUPPORTS, nombre)
    autres = rng("autres").sample(AUTRES, 5 - nombre)
    return {
        "vars": {
            "bons": bons,
            "liste": ", ".join(bons),
            "autres": [{"text": t, "feedback": m} for t, m in autres],
        }
    }
