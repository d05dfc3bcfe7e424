from pix.core.items.simulators.mailbox import ordinary, person

NOMS = ["boite", "courrier", "messages", "mail", "lettres", "poste"]


def build(v, rng):
    un, autre = v["organismes"]
    domaine, tirage = un["domaine"], rng("tirage")
    gens = [
        person(f"{prenom} {nom}", "courrier-val.test")
        for prenom, nom in zip(v["prenoms"], v["noms"], strict=False)
    ]
    nouveau, vieux = tirage.sample(NOMS, 2)
    numero = tirage.randint(2, 9)
    serveur, pop, smtp, ancien = (
        f"imap{numero}.{nouveau}.{domaine}",
        f"pop{numero}.{nouveau}.{domaine}",
        f"smtp{numero}.{nouveau}.{domaine}",
        f"imap.{vieux}.{domaine}",
    )
    port, pop_port, smtp_port = (
        tirage.choice([993, 9930, 1993]),
        tirage.choice([995, 1995]),
        tirage.choice([465, 587]),
    )

    def reglages(imap, recu, pris, envoi):
        lignes = [
            f"Réception IMAP : {imap}, port {recu}, connexion chiffrée",
            f"Réception POP : {pris}, port {pop_port}, connexion chiffrée",
            f"Envoi SMTP : {envoi}, port {smtp_port}, connexion chiffrée",
        ]
        return "\n".join(rng("lignes").shuffle(lignes))

    assistance = f"Assistance {un['nom']} <assistance@{domaine}>"
    messages = [
        *ordinary(rng("messages"), v["courriers"], gens[1:], 9),
        {
            "id": "neuf",
            "from": assistance,
            "subject": "Nouveaux réglages de messagerie",
            "date": "2027-05-03 09:00",
            "body": f"Bonjour,\n\nNous avons changé de serveurs. Voici les réglages de votre compte :\n\n{reglages(serveur, port, pop, smtp)}\n\nIdentifiant : votre adresse entière.",
        },
        {
            "id": "vieux",
            "from": assistance,
            "subject": "Vos réglages de messagerie",
            "date": "2026-09-14 09:00",
            "body": f"Bonjour,\n\nBienvenue. Voici les réglages de votre compte :\n\n{reglages(ancien, port, f'pop.{vieux}.{domaine}', f'smtp.{vieux}.{domaine}')}",
        },
        {
            "id": "autre",
            "from": f"Assistance {autre['nom']} <assistance@{autre['domaine']}>",
            "subject": "Réglages de messagerie",
            "date": "2027-05-11 08:30",
            "body": f"Bonjour,\n\nVoici les réglages de votre compte :\n\nRéception IMAP : imap.{autre['domaine']}, port 993, connexion chiffrée",
        },
    ]
    return {
        "vars": {
            "organisme": un["nom"],
            "serveur": serveur,
            "port": port,
            "pop": pop,
            "pop_port": pop_port,
            "smtp": smtp,
            "smtp_port": smtp_port,
            "ancien": ancien,
        },
        "simulator": {"owner": gens[0].replace("courrier-val.test", domaine), "messages": messages},
    }
