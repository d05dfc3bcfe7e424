from pix.core.items.simulators.mailbox import ordinary, person


def build(v, rng):
    gens = [f"{prenom} {nom}" for prenom, nom in zip(v["prenoms"], v["noms"], strict=False)]
    messages = ordinary(
        rng("messages"), v["courriers"], [person(qui, "courrier-val.test") for qui in gens[1:]], 5
    )
    rang, suite = rng.cycle("rang", range(5)), rng("suite")
    noms = [f"{nom}.{suite.choice(['pdf', 'odt', 'ods'])}" for nom in v["fichiers"]]
    bon, autre = noms[0], noms[1]
    messages[rang]["files"] = [f"{bon} | {suite.randint(40, 900)} ko"]
    messages[(rang + 2) % 5]["files"] = [f"{autre} | {suite.randint(40, 900)} ko"]
    messages[(rang + 3) % 5]["files"] = [f"{noms[2]} | {suite.randint(40, 900)} ko"]
    return {
        "vars": {
            "qui": gens[1 + rang],
            "autre_qui": gens[1 + (rang + 2) % 5],
            "fichier": bon,
            "autre": autre,
            "racine": bon.rsplit(".", 1)[0],
            "objet": messages[rang]["subject"],
        },
        "simulator": {"owner": person(gens[0], "pli.example"), "messages": messages},
    }
