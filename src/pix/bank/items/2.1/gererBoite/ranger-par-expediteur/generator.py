from pix.core.items.simulators.mailbox import moment, ordinary, person

SUJETS = [
    "Votre rendez-vous",
    "Fermeture exceptionnelle",
    "Le programme du trimestre",
    "Votre carte est prête",
    "Les inscriptions sont ouvertes",
    "Votre reçu de cotisation",
    "Une place s'est libérée",
    "Lettre d'information",
]


def build(v, rng):
    gens = [
        person(f"{prenom} {nom}", "courrier-val.test")
        for prenom, nom in zip(v["prenoms"], v["noms"], strict=False)
    ]
    service, autre = v["organismes"]
    adresse, dossier = (
        f"contact@{service['domaine']}",
        rng("dossier").choice(["Loisirs", "Sorties", "Quartier", "À garder"]),
    )
    nombre, jours = 4, rng("jours")
    sujets = rng("sujets").sample(SUJETS, nombre + 1)
    messages = ordinary(rng("messages"), v["courriers"], gens[1:], 6)
    messages += [
        {
            "id": f"s{rang}",
            "from": f"{service['nom']} <{adresse}>",
            "subject": sujet,
            "date": moment(jours),
            "body": f"Bonjour,\n\nVous trouverez le détail à l'accueil.\n\n{service['nom']}",
            "unread": rang == 1,
        }
        for rang, sujet in enumerate(sujets[:nombre])
    ]
    piege = f"Re : {service['nom']}"
    messages += [
        {
            "id": "piege",
            "from": gens[1],
            "subject": piege,
            "date": moment(jours),
            "body": "Bonjour,\n\nTu y vas, toi ? Moi, j'hésite encore.",
        },
        {
            "id": "autre",
            "from": f"{autre['nom']} <contact@{autre['domaine']}>",
            "subject": sujets[nombre],
            "date": moment(jours),
            "body": "Bonjour,\n\nNous fermons plus tôt cette semaine-là.",
        },
    ]
    bons = [f"s{rang}" for rang in range(nombre)]

    def ranger(*lesquels):
        return [{"move": {"messages": list(lesquels), "to": dossier}}]

    return {
        "vars": {
            "dossier": dossier,
            "adresse": adresse,
            "nombre": nombre,
            "piege": piege,
            "piege_qui": gens[1].split(" <")[0],
            "liste": ", ".join(f"« {sujet} »" for sujet in sujets[:nombre]),
            "messages": len(messages),
            "conditions": {"at": {"messages": bons, "folder": dossier}},
        },
        "simulator": {
            "owner": person(f"{v['prenoms'][0]} {v['noms'][0]}", "pli.example"),
            "folders": [dossier, "Travail"],
            "messages": rng("ordre").shuffle(messages),
        },
        "accept": [
            [{"move": {"message": bon, "to": dossier}} for bon in bons],
            [{"move": {"message": "piege", "to": dossier}}, *ranger(*bons), {"inbox": "piege"}],
        ],
        "reject": [
            [],
            ranger(*bons[:-1]),
            ranger(*bons, "piege"),
            [{"move": {"messages": bons, "to": "Travail"}}],
            [*ranger(*bons), {"delete": "autre"}],
        ],
    }
