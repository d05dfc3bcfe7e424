CAUSES = {
    "le lieu d'où part la recherche": "Relisez la situation : les deux personnes sont au même endroit.",
    "la langue réglée sur l'appareil": "Relisez la situation : la langue est la même.",
    "l'historique lié au compte": "Relisez la situation : aucun historique ne les distingue.",
    "la vitesse de la connexion": "La connexion change l'attente, pas la liste des résultats.",
}


def build(v, _rng):
    autres = [
        {"text": cause, "feedback": message}
        for cause, message in CAUSES.items()
        if cause != v["cas"]["cause"]
    ]
    return {"vars": {"autres": autres}}
