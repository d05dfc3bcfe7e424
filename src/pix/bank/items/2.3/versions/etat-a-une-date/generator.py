LIEUX = [
    ("gymnase", "le"), ("marché", "le"), ("moulin", "le"), ("château", "le"), ("cinéma", "le"), ("théâtre", "le"), ("barrage", "le"),
    ("kiosque", "le"), ("réfectoire", "le"), ("stade nautique", "le"), ("parc floral", "le"), ("musée", "le"),
]  # fmt: skip


def build(v, rng):
    draw = rng("versions")
    bon = rng.cycle("lieu", LIEUX)
    autres = draw.sample([one for one in LIEUX if one != bon], 4)
    jour, heure = draw.randint(9, 20), draw.randint(12, 14)
    moments = [
        (jour - 2, draw.randint(16, 18), draw.randint(10, 55)), (jour, heure - draw.randint(2, 3), draw.randint(10, 55)),
        (jour, heure + draw.randint(1, 3), draw.randint(10, 55)), (jour + 1, draw.randint(8, 11), draw.randint(10, 55)),
        (jour + 3, draw.randint(8, 18), draw.randint(10, 55)),
    ]  # fmt: skip
    lieux = [autres[0], bon, autres[1], autres[2], autres[3]]
    noms = [draw.choice(v["prenoms"]) for _ in moments]
    lignes = [
        f"| [{j} mars, {h} h {m}](version-{rang}) | {nom} |\n"
        for rang, ((j, h, m), nom) in enumerate(zip(moments, noms, strict=True), 1)
    ]
    pages = {
        f"grenier/version-{rang}": {
            "title": f"Version du {j} mars 2027, {h} h {m}",
            "author": nom,
            "body": f"**Fête du quartier**\n\nSamedi 3 avril 2027, à 15 h\n\nLieu : {lieu[0]}\n\nVenez avec vos voisins et une chaise.\n\n[Retour à l'historique](affiche)\n",
        }
        for rang, ((j, h, m), nom, lieu) in enumerate(zip(moments, noms, lieux, strict=True), 1)
    }
    pages["grenier/affiche"] = {
        "title": "Historique : affiche de la fête",
        "body": "| Version | Par |\n|---|---|\n" + "".join(reversed(lignes)),
    }
    (_, h1, m1), (_, h2, m2) = moments[1], moments[2]
    return {
        "vars": {
            "jour": jour,
            "heure": heure,
            "bon": bon[0],
            "article": bon[1],
            "debut": f"{h1} h {m1}",
            "suite": f"{h2} h {m2}",
        },
        "reject": [one[0] for one in autres],
        "feedback": {
            autres[1][0]: "Cette version date d'un peu plus tard le même jour.",
            autres[3][0]: "C'est le lieu de la version actuelle.",
        },
        "simulator": {"new_pages": pages},
    }
