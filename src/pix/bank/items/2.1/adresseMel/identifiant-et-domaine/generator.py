from pix.core.items.simulators.mailbox import address_of, ordinary, person


def build(v, rng):
    gens = [
        person(f"{prenom} {nom}", un["domaine"])
        for prenom, nom, un in zip(v["prenoms"], v["noms"], v["organismes"], strict=False)
    ]
    messages = ordinary(rng("messages"), v["courriers"], gens[1:], 4)
    rang = rng.cycle("rang", range(1, 5))
    identifiant, domaine = address_of(gens[rang]).split("@")
    return {
        "vars": {"qui": gens[rang].split(" <")[0], "identifiant": identifiant, "domaine": domaine},
        "simulator": {
            "owner": person(f"{v['prenoms'][0]} {v['noms'][0]}", "pli.example"),
            "messages": messages,
        },
    }
