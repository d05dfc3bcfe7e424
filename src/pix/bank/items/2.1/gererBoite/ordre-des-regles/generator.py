from pix.core.items.simulators.mailbox import ordinary, person

DOSSIERS = [
    "Loisirs",
    "Argent",
    "Quartier",
    "Urgences",
    "Souvenirs",
    "Famille",
    "Travail",
    "Voyages",
    "Jardin",
    "Musique",
    "Bricolage",
    "Sport",
    "Mairie",
    "Santé",
    "Lecture",
    "Cuisine",
    "Marché",
    "Achats",
    "Projets",
    "Divers",
    "Équipe",
    "Local",
]
MOTS = ["facture", "réunion", "sortie", "matériel", "planning", "bénévoles"]


def build(v, rng):
    un, deux = v["organismes"]
    domaine, tirage = un["domaine"], rng("tirage")
    bon = rng.cycle("bon", DOSSIERS)
    dossiers = [bon, *tirage.sample([nom for nom in DOSSIERS if nom != bon], 3)]
    mot, autre_mot = tirage.sample(MOTS, 2)
    qui = person(f"{v['prenoms'][1]} {v['noms'][1]}", domaine)
    forme = rng.cycle("forme", ["derniere", "arret", "non"])
    arret = forme == "arret"
    if forme == "derniere":
        dossiers[:2] = dossiers[1::-1]
    regles = [
        {"if": [{"from": deux["domaine"]}], "to": dossiers[3]},
        {"if": [{"from": domaine}], "to": dossiers[0], **({"stop": True} if arret else {})},
        {"if": [{"subject": mot}, *([{"not_subject": "2027"}] if forme == "non" else [])], "to": dossiers[1]},
        {"if": [{"subject": autre_mot}], "to": dossiers[2]},
    ]
    objet = f"{mot.capitalize()} du printemps 2027"
    if forme == "derniere":
        rang, piege = 1, 0
        pas = (
            "Cette règle range bien le message, mais une règle suivante le range encore : la dernière décide."
        )
        deroulement = (
            f"La règle 1 ne s'applique pas (autre expéditeur). La règle 2 range dans {dossiers[0]}, puis la règle 3, vraie elle aussi, "
            f"range dans {dossiers[1]}. La règle 4 cherche un autre mot."
        )
    elif forme == "arret":
        rang, piege = 0, 1
        pas = (
            "Cette règle serait vraie, mais elle n'est jamais lue : une règle d'avant dit « puis s'arrêter »."
        )
        deroulement = (
            f"La règle 1 ne s'applique pas. La règle 2 range dans {dossiers[0]} et dit « puis s'arrêter » : "
            f"la règle 3, qui aurait rangé dans {dossiers[1]}, n'est pas lue."
        )
    else:
        rang, piege = 0, 1
        pas = "Cette règle a deux conditions : l'objet contient « 2027 », donc la seconde est fausse."
        deroulement = (
            f"La règle 1 ne s'applique pas. La règle 2 range dans {dossiers[0]}. La règle 3 trouve bien « {mot} », "
            "mais l'objet contient « 2027 » : l'une de ses conditions est fausse."
        )
    gens = [
        person(f"{prenom} {nom}", "courrier-val.test")
        for prenom, nom in zip(v["prenoms"][2:], v["noms"][2:], strict=False)
    ]
    return {
        "vars": {
            "expediteur": qui.replace("<", "(").replace(">", ")"),
            "objet": objet,
            "dossier": dossiers[rang],
            "piege": dossiers[piege],
            "pourquoi_pas": pas,
            "autres": [nom for nom in dossiers if nom != dossiers[rang]],
            "deroulement": deroulement,
        },
        "simulator": {
            "owner": person(f"{v['prenoms'][0]} {v['noms'][0]}", "pli.example"),
            "folders": rng("ordre").shuffle(dossiers),
            "rules": regles,
            "messages": ordinary(rng("messages"), v["courriers"], gens, 4),
        },
    }
