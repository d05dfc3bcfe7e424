from pix.core.items.simulators.mailbox import moment, ordinary, person

# The word, then the same with what agrees with it.
MOTS = [
    ("facture", "Facture corrigée", "ma facture", "Nouvelle facture", "La facture est affichée"),
    (
        "convocation",
        "Convocation corrigée",
        "ma convocation",
        "Nouvelle convocation",
        "La convocation est affichée",
    ),
    ("planning", "Planning corrigé", "mon planning", "Nouveau planning", "Le planning est affiché"),
    ("inventaire", "Inventaire corrigé", "mon inventaire", "Nouvel inventaire", "L'inventaire est affiché"),
    ("règlement", "Règlement corrigé", "mon règlement", "Nouveau règlement", "Le règlement est affiché"),
    ("bulletin", "Bulletin corrigé", "mon bulletin", "Nouveau bulletin", "Le bulletin est affiché"),
    (
        "inscription",
        "Inscription corrigée",
        "mon inscription",
        "Nouvelle inscription",
        "L'inscription est affichée",
    ),
    ("adhésion", "Adhésion corrigée", "mon adhésion", "Nouvelle adhésion", "L'adhésion est affichée"),
]
DOSSIERS = ["À traiter", "Suivi", "Classeur", "Dossier 2027"]


def build(v, rng):
    un, deux = v["organismes"]
    domaine = un["domaine"]
    mot, corrige, mien, nouveau, affiche = rng.cycle("mot", MOTS)
    dossier = rng("dossier").choice(DOSSIERS)
    dedans = [
        person(f"{prenom} {nom}", domaine)
        for prenom, nom in zip(v["prenoms"][1:4], v["noms"][1:4], strict=False)
    ]
    dehors = [
        person(f"{prenom} {nom}", "courrier-val.test")
        for prenom, nom in zip(v["prenoms"][4:], v["noms"][4:], strict=False)
    ]
    jours = rng("jours")

    def courrier(cle, qui, objet, texte="Bonjour,\n\nLe détail est à l'accueil."):
        return {"id": cle, "from": qui, "subject": objet, "body": texte, "date": moment(jours)}

    messages = [
        *ordinary(rng("messages"), v["courriers"], dehors, 5),
        courrier("bon1", dedans[0], f"Votre {mot} de mars"),
        courrier("bon2", dedans[1], corrige),
        courrier("autre1", dedans[2], "Fermeture le 8 mai"),
        courrier("autre2", dehors[0], f"Question sur {mien}"),
        courrier("autre3", f"{deux['nom']} <contact@{deux['domaine']}>", nouveau),
        courrier("autre4", dedans[0], "Merci pour samedi", f"Bonjour,\n\n{affiche} à l'accueil."),
    ]
    temoins = [
        {"from": f"Trésorerie <compta@{domaine}>", "subject": f"RAPPEL : {mot} 2027"},
        {"from": f"Accueil <bonjour@{domaine}>", "subject": f"Re: votre {mot}"},
    ]
    restants = [
        {
            "from": f"Accueil <bonjour@{domaine}>",
            "subject": "Horaires d'été",
            "body": f"Le mot {mot} n'est que dans le texte.",
        },
        {"from": f"Accueil <bonjour@{deux['domaine']}>", "subject": f"Votre {mot}"},
    ]
    e, s = {"from": domaine}, {"subject": mot}

    def regle(*tests, **plus):
        return [{"rules": [{"if": list(tests), "to": dossier, **plus}]}]

    return {
        "vars": {
            "domaine": domaine,
            "mot": mot,
            "dossier": dossier,
            "messages": len(messages),
            "conditions": {"rules": {"folders": {dossier: ["bon1", "bon2", *temoins], "inbox": restants}}},
        },
        "simulator": {
            "owner": person(f"{v['prenoms'][0]} {v['noms'][0]}", "pli.example"),
            "folders": [dossier, "Anciens"],
            "messages": rng("ordre").shuffle(messages),
        },
        "accept": [
            regle(e, s),
            regle({"from": f"@{domaine}"}, s),
            [{"rules": [{"if": [{"subject": mot.upper()}, e], "to": dossier, "star": True}]}],
        ],
        "reject": [
            [],
            regle(e),
            regle(s),
            regle(e, s, any=True),
            regle(e, {"body": mot}),
            regle({"from": dedans[0].split("<")[1][:-1]}, s),
            [{"rules": [{"if": [e, s], "to": "Anciens"}]}],
            [{"rules": [{"if": [e, s], "star": True}]}],
        ],
    }
