from pix.core.items.simulators.mailbox import address_of, ordinary, person


def build(v, rng):
    gens = [
        person(f"{prenom} {nom}", "courrier-val.test")
        for prenom, nom in zip(v["prenoms"], v["noms"], strict=False)
    ]
    fichier, autre = f"{v['fichiers'][0]}.pdf", f"{v['fichiers'][0]}-ancien.pdf"
    vers = [address_of(un) for un in gens[1:3]]
    fin = v["fin"].isoformat()
    messages = ordinary(rng("messages"), v["courriers"], gens[1:], 5)
    messages.append(
        {
            "id": "brouillon",
            "in": "drafts",
            "to": gens[1:3],
            "subject": "Le document",
            "date": "2027-02-26 17:40",
            "body": f"Bonjour,\n\nVoici le document dont nous avons parlé.\n\n{v['prenoms'][0]}",
        }
    )

    def envoi(acces="recipients", jusque=fin, nom=fichier, **plus):
        return [
            {
                "resume": {
                    "message": "brouillon",
                    "links": [{"file": nom, "access": acces, "until": jusque}],
                    **plus,
                }
            }
        ]

    return {
        "vars": {
            "fichier": fichier,
            "un": gens[1].split(" <")[0],
            "deux": gens[2].split(" <")[0],
            "conditions": {
                "sent": {
                    "draft_of": "brouillon",
                    "to": vers,
                    "links": [{"file": fichier, "access": "recipients", "until": fin}],
                }
            },
        },
        "simulator": {
            "owner": person(f"{v['prenoms'][0]} {v['noms'][0]}", "pli.example"),
            "contacts": gens[1:],
            "messages": messages,
            "files": rng("ordre").shuffle(
                [f"{fichier} | 6,2 Mo", f"{autre} | 5,8 Mo", f"{v['fichiers'][1]}.odt | 90 ko"]
            ),
        },
        "reject": [
            [],
            envoi("anyone"),
            envoi("owner"),
            envoi(jusque=""),
            envoi(nom=autre),
            envoi(keep=True),
            envoi(attach=[fichier], links=[]),
            envoi(bcc=[address_of(gens[3])]),
            envoi(jusque="2027-07-01"),
        ],
    }
