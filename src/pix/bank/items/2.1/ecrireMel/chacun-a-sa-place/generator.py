from pix.core.items.simulators.mailbox import address_of, ordinary, person


def build(v, rng):
    gens = [
        person(f"{prenom} {nom}", "courrier-val.test")
        for prenom, nom in zip(v["prenoms"], v["noms"], strict=False)
    ]
    noms = [un.split(" <")[0] for un in gens]
    responsable, temoin, membres = gens[1], gens[2], gens[3:7]
    adresses = [address_of(un) for un in membres]
    mot = v["quoi"].split()[1]
    carnet = rng("carnet").shuffle(gens[1:])

    def envoi(a, cc, cci, objet=None):
        return [
            {
                "write": {
                    "to": a,
                    "cc": cc,
                    "bcc": cci,
                    "subject": objet or f"Pour {v['quoi']}",
                    "body": "Bonjour",
                }
            }
        ]

    r, t = [address_of(responsable)], [address_of(temoin)]
    return {
        "vars": {
            "responsable": noms[1],
            "temoin": noms[2],
            "mot": mot,
            "conditions": {"sent": {"to": r, "cc": t, "bcc": adresses, "subject": mot}},
        },
        "simulator": {
            "owner": person(noms[0], "pli.example"),
            "contacts": carnet,
            "groups": {v["groupe"]: noms[3:7]},
            "messages": ordinary(rng("messages"), v["courriers"], gens[1:], 4),
        },
        "reject": [
            [],
            envoi(r, [*t, *adresses], []),
            envoi([*r, *t], [], adresses),
            envoi(r, t, adresses, "Bonjour"),
            envoi(r, [], [*t, *adresses]),
            envoi(r, t, adresses[:-1]),
            envoi(r, t, adresses) * 2,
        ],
    }
