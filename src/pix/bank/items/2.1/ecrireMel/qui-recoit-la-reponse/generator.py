from pix.core.items.simulators.mailbox import person

SUJETS = [
    ("Salle de samedi", "La salle est libre samedi à 14 h. Qui apporte les clés ?"),
    ("Covoiturage", "Le départ est à 8 h devant la mairie. Qui a une place ?"),
    ("Gâteaux de la fête", "Il manque un gâteau pour la fête. Qui en fait un ?"),
    ("Affiche du tournoi", "L'affiche est prête. Une remarque avant l'impression ?"),
    ("Menu du repas", "Deux menus possibles : soupe ou tarte. Votre avis ?"),
]


def build(v, rng):
    noms = [f"{prenom} {nom}" for prenom, nom in zip(v["prenoms"], v["noms"], strict=False)]
    gens = [person(nom, "courrier-val.test") for nom in noms]
    moi, auteur, repondeur, cache = 0, 1, 2, 6
    visibles = [3, 4][: rng.cycle("nombre", [1, 2])]
    absents = [rang for rang in (4, 5, cache) if rang not in visibles]
    place = rng.cycle("place", [0, 1, 2])
    en_a = [moi, *([repondeur] if place == 0 else visibles[:1])]
    en_cc = [rang for rang in (repondeur, *visibles) if rang not in en_a]
    objet, texte = rng("sujet").choice(SUJETS)
    message = {
        "id": "envoi",
        "from": gens[auteur],
        "to": [gens[rang] for rang in en_a],
        "cc": [gens[rang] for rang in en_cc],
        "subject": objet,
        "date": "2027-01-18 18:05",
        "body": f"Bonjour,\n\n{texte}\n\n{noms[auteur]}",
    }
    bons = [auteur, moi, *visibles]
    retours = {cache: "Cette personne était en Cci : la réponse ne la connaît pas."}
    return {
        "vars": {
            "repondeur": noms[repondeur],
            "repondeur_prenom": v["prenoms"][repondeur],
            "cache": noms[cache],
            "liste": ", ".join(noms[rang] for rang in bons),
            "bons": [noms[rang] for rang in bons],
            "faux": [
                {
                    "text": noms[rang],
                    "feedback": retours.get(rang, "Son nom n'est ni après De, ni après À, ni après Cc."),
                }
                for rang in absents
            ],
        },
        "simulator": {"owner": gens[moi], "messages": [message]},
    }
