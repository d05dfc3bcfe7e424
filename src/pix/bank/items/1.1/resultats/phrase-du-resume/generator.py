LIEUX = [
    ("au musée des Outils", "musee", "Musée des Outils", "musee-outils.test"),
    ("à l'observatoire de Mornevent", "obs", "Observatoire de Mornevent", "mornevent-observatoire.test"),
    ("au moulin du Passage", "moulin", "Moulin du Passage", "moulin-passage.test"),
]
JOURS = ["lundi", "mardi", "mercredi", "jeudi"]
MOIS = ["janvier", "février", "novembre"]


def build(v, rng):
    lieu, cle, nom, hote = rng.cycle("lieu", LIEUX)
    draw = rng("faits")
    rang_de_faits = rng.cycle("faits", list(range(12)))
    prix, age = 6 + rang_de_faits % 6, 12 + 2 * (rang_de_faits // 6)
    reduit, duree, places = draw.randint(3, 5), draw.choice([45, 60, 75]), 15 + rang_de_faits
    ferme, jour = JOURS[rang_de_faits % 4], JOURS[(rang_de_faits + 1) % 4]
    mois = MOIS[rang_de_faits // 4]
    heure, minute = 16 + rang_de_faits % 3, 10 + 5 * (rang_de_faits // 3)
    faits = [
        (
            f"L'entrée coûte {prix} €, et {reduit} € avant {age} ans.",
            f"L'entrée coûte {prix} €, et elle est gratuite avant {age} ans.",
        ),
        (
            f"La visite guidée dure {duree} minutes et accueille {places} personnes.",
            f"La visite guidée dure {duree} minutes et accueille {places + draw.choice([15, 17, 19])} personnes.",
        ),
        (f"En {mois}, ce lieu ferme le {ferme}.", f"En {mois}, ce lieu ferme le {jour}."),
        (
            f"La dernière entrée se fait à {heure} h {minute}.",
            f"La dernière entrée se fait à {heure} h {minute + 25}.",
        ),
    ]
    place = rng.cycle("place", range(4))
    phrases = [faux if rang == place else vrai for rang, (vrai, faux) in enumerate(faits)]
    site = {
        "host": hote,
        "name": nom,
        "owner": f"Association {nom}",
        "menu": ["accueil", "tarifs", "venir"],
        "tint": draw.randint(1, 5),
    }
    pages = {
        f"{cle}/accueil": {
            "title": f"{nom} : visites",
            "kind": "home",
            "body": f"{faits[1][0]} Le guide répond aux questions, même à celles des adultes.\n\nLe {jour}, la visite est contée.\n",
        },
        f"{cle}/tarifs": {
            "title": f"{nom} : tarifs",
            "label": "Tarifs",
            "body": f"{faits[0][0]} Gratuit le premier dimanche du mois.\n",
        },
        f"{cle}/venir": {
            "title": f"{nom} : venir",
            "label": "Venir",
            "body": f"{faits[2][0]} {faits[3][0]} Un abri à vélos est à {heure + 28} mètres.\n",
        },
    }
    vraies = [
        {"text": phrase, "feedback": "Cette phrase est écrite dans une des sources."}
        for rang, phrase in enumerate(phrases)
        if rang != place
    ]
    return {
        "vars": {"lieu": lieu, "fausse": phrases[place], "source": faits[place][0], "vraies": vraies},
        "simulator": {
            "new_sites": {cle: site},
            "new_pages": pages,
            "open": f"https://boussole.example/recherche?q={nom.lower().replace(' ', '+')}",
            "summary": {"text": phrases, "sources": list(pages)},
        },
    }
