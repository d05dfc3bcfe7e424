from pix.core.items.french import with_de

COMMUNES = ["Aubrelle", "Fontclaire", "Mornevent", "Clairmarais", "Beaurivet", "Hautecoste"]
LIEUX = ["gazette", "forum", "annonces", "club-sterne", "mediatheque"]


def numero(draw):
    return "06 39 98 " + " ".join(f"{draw.randint(10, 99)}" for _ in range(2))


def build(v, rng):
    draw = rng("pages")
    qui = f"{draw.choice(v['prenoms_'])} {draw.choice(v['patronymes_'])}"
    commune, ailleurs = draw.sample(COMMUNES, 2)
    bon, autre = numero(draw), numero(draw)
    noms = draw.sample([one for one in v["patronymes_"] if one not in qui], 6)
    auteurs = [f"{prenom} {nom}" for prenom, nom in zip(draw.sample(v["prenoms_"], 6), noms, strict=True)]
    lieux = draw.shuffle([*LIEUX, draw.choice(LIEUX)])
    textes = [
        (
            "Covoiturage du samedi",
            f"Pour venir avec nous depuis {commune}, appelez {qui} au {bon}. Il reste deux places.",
        ),
        ("Résultats du tournoi", f"{qui}, {with_de(commune)}, termine au pied du podium avec le sourire."),
        (
            "Rencontre avec les lecteurs",
            f"{qui} ({commune}) a lu à voix haute. Le chat a écouté jusqu'au bout.",
        ),
        ("Cours de piano à domicile", f"{qui}, à {ailleurs}, donne des cours de piano. Téléphone : {autre}."),
        ("Un potager qui fait parler", f"À {commune}, {qui} fait pousser des courges de trente kilos."),
        (
            "Numéros utiles",
            f"Pour le prêt de matériel à {commune}, appelez la mairie au 01 99 00 {draw.randint(10, 99)} {draw.randint(10, 99)}.",
        ),
    ]
    pages = {}
    for rang, ((titre, texte), lieu, auteur) in enumerate(zip(textes, lieux, auteurs, strict=True)):
        pages[f"{lieu}/p{rang}"] = {
            "title": titre,
            "author": auteur,
            "published": f"2027-0{draw.randint(1, 3)}-{draw.randint(10, 28)}",
            "kind": "article" if lieu == "gazette" else "page",
            "description": texte[:40].rsplit(" ", 1)[0] + "…",
            "body": texte + "\n",
        }
    return {
        "vars": {
            "qui": qui, "commune": commune, "numero": bon, "auteur": auteurs[0], "sans": auteurs[1], "homonyme": auteurs[3],
        },
        "solution": [auteurs[0], " ".join(reversed(auteurs[0].split(" ", 1)))],
        "reject": [*auteurs[1:], qui],
        "simulator": {"new_pages": pages},
    }  # fmt: skip
