from pix.core.items.simulators.mailbox import address_of, ordinary, person

PHRASES = [
    "est bien noté pour le {jour} mars 2027, à {heure} h.",
    "vous convient-il pour le {jour} mars 2027, à {heure} h ?",
    "est repoussé au {jour} mars 2027, à {heure} h.",
]


def fautes(identifiant, domaine):
    bout = identifiant.index(".")
    return {
        "deplace": (
            identifiant[:bout] + identifiant[bout + 1] + "." + identifiant[bout + 2 :],
            domaine,
            "le point n'est pas à sa place",
        ),
        "manque": (identifiant[:-1], domaine, "il manque la dernière lettre du nom"),
        "point": (identifiant.replace(".", "", 1), domaine, "il manque le point entre le prénom et le nom"),
        "domaine": (
            identifiant,
            domaine.replace(".test", ".example"),
            "la fin du domaine n'est pas la bonne",
        ),
    }


def build(v, rng):
    un, _deux = v["organismes"]
    gens = [
        person(f"{prenom} {nom}", un["domaine"]) for prenom, nom in zip(v["prenoms"], v["noms"], strict=False)
    ]
    moi = person(f"{v['prenoms'][0]} {v['noms'][0]}", "pli.example")
    qui, bonne = gens[1].split(" <")[0], address_of(gens[1])
    identifiant, domaine, erreur = fautes(*bonne.split("@"))[
        rng.cycle("faute", ["deplace", "manque", "point", "domaine"])
    ]
    fausse = f"{identifiant}@{domaine}"
    tirage = rng("tirage")
    jour, heure = tirage.randint(10, 26), tirage.randint(9, 18)
    phrase = tirage.choice(PHRASES).format(jour=jour, heure=heure)
    texte = f"{v['quoi'].capitalize()} {phrase}"
    reperes = [f"{jour} mars", f"{heure} h"]
    messages = ordinary(rng("messages"), v["courriers"], gens[2:], 5)
    messages += [
        {
            "from": gens[1],
            "subject": "Bonjour",
            "date": "2027-02-12 10:15",
            "body": f"Bonjour {v['prenoms'][0]},\n\nVoici mon adresse. Écrivez-moi dès que vous saurez.\n\n{qui}",
        },
        {
            "id": "envoi",
            "in": "sent",
            "to": [f"{qui} <{fausse}>"],
            "subject": f"Pour {v['quoi']}",
            "date": "2027-03-02 09:01",
            "body": f"Bonjour,\n\n{texte}\n\nCordialement,\n{v['prenoms'][0]}",
        },
        {
            "id": "avis",
            "from": "Distribution du courrier <avis@pli.example>",
            "subject": "Message non remis",
            "date": "2027-03-02 09:02",
            "body": f"Votre message « Pour {v['quoi']} » n'a pas pu être remis.\n\nDestinataire : {fausse}\n\nRaison : 550 adresse inconnue sur ce serveur.",
        },
    ]
    return {
        "vars": {
            "qui": qui,
            "bonne": bonne,
            "fausse": fausse,
            "erreur": erreur,
            "conditions": {
                "any": [
                    {"sent": {"to": [bonne], "forward_of": "envoi", "attachments": "any"}},
                    {"sent": {"to": [bonne], "body": reperes}},
                ]
            },
        },
        "simulator": {"owner": moi, "messages": messages},
        "accept": [
            [{"forward": {"message": "envoi", "to": bonne}}],
            [{"write": {"to": bonne, "subject": "Pour vous", "body": texte}}],
        ],
        "reject": [
            [{"forward": {"message": "envoi", "to": fausse}}],
            [{"reply": {"message": "avis", "body": texte}}],
            [{"write": {"to": bonne, "body": "Bonjour"}}],
            [{"forward": {"message": "avis", "to": bonne}}],
        ],
    }
