FACONS = [
    ("web", "dans son navigateur, sur le site de sa messagerie"),
    ("imap", "avec un logiciel réglé en IMAP, qui laisse les messages sur le serveur"),
    ("pop", "avec un logiciel réglé en POP, qui efface les messages du serveur après les avoir reçus"),
]
APPAREILS = [
    ("Son téléphone", "le téléphone"),
    ("Son ordinateur", "l'ordinateur"),
    ("Sa tablette", "la tablette"),
]
ACCIDENTS = ["a été volé", "a disparu dans le train", "est au fond du lac"]


def build(v, rng):
    facon, comment = rng.cycle("facon", FACONS)
    sujet, objet = rng("appareil").choice(APPAREILS)
    accident = rng("accident").choice(ACCIDENTS)
    accident = accident.replace("volé", "volée") if objet == "la tablette" else accident
    reponses = {
        "serveur": "Sur le serveur de la messagerie : un autre appareil les affichera",
        "appareil": f"Seulement dans {objet} : rien n'en reste ailleurs",
        "deux": "Chez les expéditeurs : leurs serveurs les renverront d'eux-mêmes",
        "reseau": "Sur la box Internet : elle garde tout ce qui passe chez soi",
    }
    bon = "appareil" if facon == "pop" else "serveur"
    raisons = {
        "web": "Un navigateur ne fait qu'afficher : les messages restent sur **le serveur**.",
        "imap": "IMAP travaille sur **le serveur** ; l'appareil n'en avait qu'une copie.",
        "pop": f"POP a déplacé les messages vers **l'appareil** et les a effacés du serveur : ils étaient seulement dans {objet}.",
    }
    retours = {
        "serveur": "Le serveur ne les a plus : ce réglage les efface après réception.",
        "appareil": "L'appareil n'affichait que ce que le serveur garde.",
        "deux": "Un serveur ne renvoie pas de lui-même un message déjà remis.",
        "reseau": "La box fait passer les messages ; elle n'en garde aucun.",
    }
    return {
        "vars": {
            "comment": comment,
            "accident": f"{sujet} {accident}.",
            "raison": raisons[facon],
            "bonne": [reponses[bon]],
            "fausses": [
                {"text": texte, "feedback": retours[cle]} for cle, texte in reponses.items() if cle != bon
            ],
        }
    }
