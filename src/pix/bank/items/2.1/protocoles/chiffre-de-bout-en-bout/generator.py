from pix.core.items.french import with_de

SUITES = [
    ("rien", "{b} ne le montre à personne."),
    ("capture", "{b} en fait une capture d'écran et l'envoie à {c}."),
    ("transfert", "{b} le transfère à {c}."),
    ("epaule", "{c} le lit sur l'écran {de_b}, avec son accord."),
]
LIEUX = ["le Wi-Fi de la gare", "le réseau du lycée", "le Wi-Fi d'un hôtel", "le réseau d'un café"]
SUJETS = [
    "le code du portail",
    "une surprise pour samedi",
    "une adresse",
    "le nom d'un médecin",
    "une idée de cadeau",
    "un secret de famille",
]


def build(v, rng):
    a, b, c, d = v["prenoms"]
    protege = rng.cycle("protege", [True, False])
    suite, phrase = rng.cycle("suite", SUITES)
    lieu, sujet = rng("lieu").choice(LIEUX), rng("sujet").choice(SUJETS)
    comment = (
        "avec *Parloir*, qui chiffre de bout en bout"
        if protege
        else "par courriel, chiffré entre chaque serveur mais **pas** de bout en bout"
    )
    situation = f"Depuis {lieu}, {a} envoie à {b} {sujet}, {comment}. " + phrase.replace(
        "{de_b}", with_de(b)
    ).replace("{b}", b).replace("{c}", c)
    service = (
        "Parloir, dont les serveurs font passer le message"
        if protege
        else "La messagerie, dont les serveurs gardent le message"
    )
    reseau = f"La personne qui gère {lieu}"
    bons = [f"{b}, à qui le message est adressé"]
    faux = []
    (faux if protege else bons).append(
        {"text": service, "feedback": "De bout en bout, les serveurs ne voient passer qu'un texte illisible."}
        if protege
        else service
    )
    if suite == "rien":
        faux.append({"text": f"{c}, qui connaît bien {b}", "feedback": f"{b} ne lui a rien montré."})
    else:
        bons.append(f"{c}, grâce à {b}")
    if len(bons) == 1:
        bons.append(f"{a}, qui a écrit le message")
    else:
        faux.append(
            {
                "text": f"{d}, qui utilise le même réseau",
                "feedback": "Sur le réseau, le message passe chiffré.",
            }
        )
    faux += [
        {"text": reseau, "feedback": "Le réseau ne voit passer que des données chiffrées."},
        {
            "text": "Toute personne qui connaît l'adresse de l'expéditeur",
            "feedback": "Une adresse ne donne aucun accès aux messages.",
        },
    ]
    raison = (
        "*Parloir* chiffre d'un appareil à l'autre : ses serveurs ne peuvent pas lire. "
        if protege
        else "Chaque trajet est chiffré, mais chaque serveur déchiffre ce qu'il reçoit : la messagerie peut lire. "
    )
    raison += (
        f"{c} le lit, car {b} le lui a montré : aucun chiffrement n'empêche cela."
        if suite != "rien"
        else f"{b} n'a montré le message à personne."
    )
    return {
        "vars": {
            "situation": situation,
            "raison": raison,
            "bons": bons,
            "faux": faux[: 6 - len(bons)] if len(faux) + len(bons) > 6 else faux,
        }
    }
