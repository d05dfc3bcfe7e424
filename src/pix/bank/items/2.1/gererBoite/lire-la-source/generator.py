from pix.core.items.simulators.mailbox import address_of, ordinary, person

JOURS = ["Mon", "Tue", "Wed", "Thu", "Fri"]


def build(v, rng):
    un, deux, trois = v["organismes"]
    tirage, forme = rng("tirage"), rng.cycle("forme", ["reponse", "liste", "heure"])
    moi = person(f"{v['prenoms'][0]} {v['noms'][0]}", "pli.example")
    auteur = person(f"{v['prenoms'][1]} {v['noms'][1]}", un["domaine"])
    retour = address_of(person(f"{v['prenoms'][2]} {v['noms'][2]}", deux["domaine"]))
    rang, jour = tirage.randint(0, 4), 8
    heure, minute, retard = tirage.randint(9, 13), tirage.randint(10, 39), tirage.randint(6, 9)
    # Monday 8 March 2027 is drawn on; the message was written hours before the server that kept it sent it on.
    date = f"{JOURS[rang]}, {jour + rang:02d} Mar 2027"
    ecrit, recu = f"{heure:02d}:{minute:02d}", f"{heure + retard:02d}:{minute + 3:02d}"
    liste = f"{tirage.choice(['membres', 'infos', 'sorties', 'rameurs', 'lecteurs'])}.{trois['domaine']}"
    lignes = [
        f"Received: from sortie.{un['domaine']} by mx.pli.example; {date} {recu}:31 +0100",
        f"Received: from poste-{tirage.randint(11, 98)}.{un['domaine']} by sortie.{un['domaine']}; {date} {recu}:12 +0100",
        f"From: {auteur}",
        f"To: {liste.split('.')[0]}@{trois['domaine']}",
        f"Reply-To: {retour}",
        f"Sender: envois@{trois['domaine']}",
        f"List-Id: <{liste}>",
        f"Date: {date} {ecrit}:47 +0100",
        "Subject: Lettre de mars",
        f"Message-ID: <{tirage.randint(10000, 99999)}.{tirage.randint(100, 999)}@{un['domaine']}>",
    ]
    lettre = {
        "id": "lettre",
        "from": auteur,
        "to": [f"{liste.split('.')[0]}@{trois['domaine']}"],
        "subject": "Lettre de mars",
        "date": f"2027-03-{jour + rang:02d} {recu}",
        "body": "Bonjour à tous,\n\nLe printemps arrive, et le programme avec lui.\n\nBonne lecture.",
        "headers": lignes,
    }
    gens = [
        person(f"{p} {n}", "courrier-val.test") for p, n in zip(v["prenoms"][3:], v["noms"][3:], strict=False)
    ]
    ici = address_of(auteur)
    cas = {
        "reponse": (
            "À quelle adresse irait une réponse à ce message ?",
            [retour],
            "Reply-To",
            [ici, f"envois@{trois['domaine']}", f"{liste.split('.')[0]}@{trois['domaine']}"],
            f"Sans cet en-tête, la réponse irait à `{ici}`, l'adresse qui s'affiche après De.",
        ),
        "liste": (
            "Quel est l'identifiant de la liste de diffusion qui l'a distribué ?",
            [liste, f"<{liste}>"],
            "List-Id",
            [un["domaine"], f"envois@{trois['domaine']}", retour],
            "L'expéditeur affiché a écrit le texte ; c'est la liste qui l'a distribué à ses abonnés.",
        ),
        "heure": (
            "À quelle heure, en heures et minutes, ce message a-t-il été envoyé par son auteur ?",
            [
                ecrit,
                ecrit.replace(":", "h"),
                ecrit.replace(":", " h "),
                ecrit.lstrip("0"),
                ecrit.lstrip("0").replace(":", "h"),
                ecrit.lstrip("0").replace(":", " h "),
            ],
            "Date",
            [recu, recu.replace(":", "h")],
            f"L'heure {recu} est celle de l'arrivée sur les serveurs : le message a attendu environ {retard} heures.",
        ),
    }
    question, acceptees, entete, refusees, piege = cas[forme]
    return {
        "vars": {"question": question, "entete": entete, "reponse": acceptees[0], "piege": piege},
        "solution": list(dict.fromkeys(acceptees)),
        "reject": refusees,
        "simulator": {
            "owner": moi,
            "messages": [lettre, *ordinary(rng("messages"), v["courriers"], gens, 3)],
        },
    }
