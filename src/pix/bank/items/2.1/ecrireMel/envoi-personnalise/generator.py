from pix.core.items.simulators.mailbox import person


def build(v, rng):
    domaine, tirage = v["organisme"]["domaine"], rng("tirage")
    noms = [f"{prenom} {nom}" for prenom, nom in zip(v["prenoms"], v["noms"], strict=False)]
    moi = person(noms[0], "pli.example")
    numero = tirage.randint(1200, 9800)
    adherents = [person(nom, "courrier-val.test") for nom in noms[5:]]
    service = f"adherents@{domaine}"
    liste = "\\n".join(
        f"{nom}, {un.split('<')[1][:-1]}, carte {numero + rang * 7 + 3}"
        for rang, (nom, un) in enumerate(zip(noms[5:], adherents, strict=False))
    )
    ordre = rng("ordre").shuffle([1, 2, 3, 4])
    dates = {rang: f"2027-02-1{place + 1} 10:{tirage.randint(10, 59)}" for place, rang in enumerate(ordre)}
    auteurs = {rang: person(noms[rang], domaine) for rang in ordre}
    objet = "Votre carte d'adhérent"
    messages = [
        {
            "id": "fusion",
            "from": auteurs[1],
            "to": [moi],
            "subject": objet,
            "date": dates[1],
            "body": f"Bonjour {noms[0]},\n\nVotre carte porte le numéro {numero}.\n\nÀ bientôt.",
        },
        {
            "id": "visibles",
            "from": auteurs[2],
            "to": [*adherents[:2], moi, *adherents[2:]],
            "subject": objet,
            "date": dates[2],
            "body": f"Bonjour à tous,\n\nVoici vos numéros : {', '.join(f'{nom} {numero + rang * 7 + 3}' for rang, nom in enumerate(noms[5:]))}, {noms[0]} {numero}.\n\nÀ bientôt.",
        },
        {
            "id": "caches",
            "from": auteurs[3],
            "to": [f"Adhérents <{service}>"],
            "subject": objet,
            "date": dates[3],
            "body": "Bonjour,\n\nVotre carte est prête. Son numéro est écrit dessus.\n\nÀ bientôt.",
        },
        {
            "id": "jointe",
            "from": auteurs[4],
            "to": [moi],
            "subject": objet,
            "date": dates[4],
            "body": f"Bonjour {noms[0]},\n\nVotre numéro est dans la liste jointe.\n\nÀ bientôt.",
            "files": [
                f"adherents.ods | 31 ko | text=Nom, adresse, carte\\n{liste}\\n{noms[0]}, {moi.split('<')[1][:-1]}, carte {numero}"
            ],
        },
    ]
    return {
        "vars": {
            "numero": numero,
            "prenom": v["prenoms"][1],
            "nom": v["noms"][1],
            "perdants": v["prenoms"][2:5],
        },
        "simulator": {"owner": moi, "messages": messages},
    }
