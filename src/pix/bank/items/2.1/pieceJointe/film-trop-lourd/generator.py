from pix.core.items.simulators.mailbox import address_of, ordinary, person


def build(v, rng):
    gens = [
        person(f"{prenom} {nom}", "courrier-val.test")
        for prenom, nom in zip(v["prenoms"], v["noms"], strict=False)
    ]
    film, extrait, autre = (
        f"{v['fichiers'][0]}.mp4",
        f"{v['fichiers'][0]}-extrait.mp4",
        f"{v['fichiers'][1]}.pdf",
    )
    adresse = address_of(gens[1])

    def lien(acces, nom=film):
        return [{"write": {"to": adresse, "subject": "La vidéo", "links": [{"file": nom, "access": acces}]}}]

    sortes = [
        {"sent": {"to": adresse, "subject": [], "links": [{"file": film, "access": acces}]}}
        for acces in ("anyone", "recipients")
    ]
    return {
        "vars": {
            "film": film,
            "extrait": extrait,
            "qui": gens[1].split(" <")[0],
            "conditions": {"any": sortes},
        },
        "simulator": {
            "owner": person(f"{v['prenoms'][0]} {v['noms'][0]}", "pli.example"),
            "contacts": gens[1:],
            "files": rng("ordre").shuffle(
                [
                    f"{film} | {v['taille']} Mo",
                    f"{extrait} | {rng('extrait').randint(3, 8)} Mo",
                    f"{autre} | 240 ko",
                ]
            ),
            "messages": ordinary(rng("messages"), v["courriers"], gens[1:], 5),
        },
        "accept": [lien("recipients")],
        "reject": [
            lien("owner"),
            lien("anyone", extrait),
            [{"write": {"to": adresse, "attach": [extrait]}}],
            [{"write": {"to": adresse, "body": film}}],
            [{"write": {**lien("anyone")[0]["write"], "keep": True}}],
        ],
    }
