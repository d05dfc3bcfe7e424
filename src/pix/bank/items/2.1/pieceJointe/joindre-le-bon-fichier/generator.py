from pix.core.items.simulators.mailbox import address_of, ordinary, person

FORMATS = {"pdf": "en PDF", "odt": "en texte (ODT)", "ods": "en tableau (ODS)", "png": "en image (PNG)"}
ARTICLES = {"affiche": "l'affiche", "inventaire": "l'inventaire"}


def build(v, rng):
    gens = [
        person(f"{prenom} {nom}", "courrier-val.test")
        for prenom, nom in zip(v["prenoms"], v["noms"], strict=False)
    ]
    (quoi, autre_quoi), (sujet, autre_sujet), (forme, autre_forme) = v["quoi"], v["sujet"], v["forme"]
    bon, presque, ailleurs = (
        f"{quoi}-{sujet}.{forme}",
        f"{quoi}-{sujet}.{autre_forme}",
        f"{quoi}-{autre_sujet}.{forme}",
    )
    fichiers = rng("ordre").shuffle([bon, presque, ailleurs, f"{autre_quoi}-{sujet}.{forme}"])
    demande = f"{ARTICLES.get(quoi, f'le {quoi}')} du {sujet} {FORMATS[forme]}"
    messages = ordinary(rng("messages"), v["courriers"], gens[2:], 3)
    messages.append(
        {
            "id": "demande",
            "from": gens[1],
            "subject": f"Le fichier du {sujet}",
            "date": "2027-06-28 09:12",
            "body": f"Bonjour {v['prenoms'][0]},\n\nPeux-tu m'envoyer {demande} ?\n\nMerci,\n{v['prenoms'][1]}",
        }
    )
    adresse = address_of(gens[1])

    def reponse(*noms):
        return [{"reply": {"message": "demande", "attach": list(noms)}}]

    return {
        "vars": {
            "prenom": v["prenoms"][1],
            "qui": gens[1].split(" <")[0],
            "bon": bon,
            "presque": presque,
            "ailleurs": ailleurs,
            "demande": demande,
            "conditions": {"sent": {"to": adresse, "attachments": [bon]}},
        },
        "simulator": {
            "owner": person(f"{v['prenoms'][0]} {v['noms'][0]}", "pli.example"),
            "messages": messages,
            "contacts": gens[1:],
            "files": [f"{nom} | {rng('tailles').randint(60, 900)} ko" for nom in fichiers],
        },
        "accept": [[{"write": {"to": adresse, "subject": "Le fichier", "attach": [bon]}}]],
        "reject": [
            reponse(),
            reponse(presque),
            reponse(ailleurs),
            reponse(bon, presque),
            [{"write": {"to": address_of(gens[2]), "attach": [bon]}}],
            [*reponse(bon), {"delete": "demande"}],
        ],
    }
