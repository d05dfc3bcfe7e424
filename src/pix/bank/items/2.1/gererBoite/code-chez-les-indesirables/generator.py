from pix.core.items.simulators.mailbox import ordinary, person

OBJETS = [
    "Bienvenue parmi nous",
    "Votre inscription est prête",
    "Dernière étape",
    "Confirmation de votre place",
]


def build(v, rng):
    gens = [
        person(f"{prenom} {nom}", "courrier-val.test")
        for prenom, nom in zip(v["prenoms"], v["noms"], strict=False)
    ]
    un, deux, trois = [f"{one['nom']} <contact@{one['domaine']}>" for one in v["organismes"]]
    chiffres, lettres = rng("chiffres"), rng("lettres")

    def code():
        return "".join(lettres.sample("ABCDEFHJKMNPRT", 2)) + f"-{chiffres.randint(1000, 9999)}"

    bon, autre, ancien = code(), code(), f"V-{chiffres.randint(1000, 9999)}"
    objet = rng("objet").choice(OBJETS)
    messages = ordinary(rng("messages"), v["courriers"], gens[1:], 16)
    messages += [
        {
            "from": un,
            "subject": "Votre visite d'automne",
            "date": "2026-10-17 10:05",
            "body": f"Bonjour,\n\nMerci pour votre visite n° {ancien}. À bientôt.",
        },
        {
            "from": un,
            "in": "junk",
            "subject": objet,
            "date": f"2027-03-{chiffres.randint(10, 28)} 08:40",
            "unread": True,
            "body": f"Bonjour {v['prenoms'][0]},\n\nVoici votre code d'inscription : **{bon}**.\n\nÀ bientôt.",
        },
        {
            "from": deux,
            "in": "junk",
            "subject": "Offre de printemps",
            "date": "2027-03-14 12:00",
            "unread": True,
            "body": f"Bonjour,\n\nAvec le code {autre}, la première séance est offerte.",
        },
        {
            "from": trois,
            "in": "junk",
            "subject": "Nos nouveautés",
            "date": "2027-03-09 18:30",
            "body": "Bonjour,\n\nDécouvrez notre nouveau programme.",
        },
    ]
    for message in messages:
        message["body"] = message["body"].replace("**", "")
    return {
        "vars": {
            "organisme": v["organismes"][0]["nom"],
            "code": bon,
            "code_colle": bon.replace("-", ""),
            "autre": autre,
            "ancien": ancien,
            "objet": objet,
            "messages": len(messages),
        },
        "simulator": {
            "owner": person(f"{v['prenoms'][0]} {v['noms'][0]}", "pli.example"),
            "messages": messages,
        },
    }
