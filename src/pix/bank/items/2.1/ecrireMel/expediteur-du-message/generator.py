from pix.core.items.simulators.mailbox import ordinary, person


def build(v, rng):
    gens = [f"{prenom} {nom}" for prenom, nom in zip(v["prenoms"], v["noms"], strict=False)]
    proprietaire = person(gens[0], "pli.example")
    messages = ordinary(
        rng("messages"), v["courriers"], [person(qui, "courrier-val.test") for qui in gens[1:]], 6
    )
    rang = rng.cycle("rang", range(6))
    return {
        "vars": {
            "qui": gens[1 + rang],
            "prenom": v["prenoms"][1 + rang],
            "nom": v["noms"][1 + rang],
            "objet": messages[rang]["subject"],
            "autre": gens[1 + (rang + 1) % 6],
        },
        "simulator": {"owner": proprietaire, "messages": messages},
    }
