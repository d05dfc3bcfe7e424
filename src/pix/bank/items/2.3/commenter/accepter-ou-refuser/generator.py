from pix.core.items.french import with_de

ORTHO = [
    ("les vélo", "les vélos"), ("il faux", "il faut"), ("les clef sont", "les clefs sont"), ("tout les membres", "tous les membres"),
    ("on peux", "on peut"), ("une adérente", "une adhérente"), ("l'acceuil", "l'accueil"), ("parmis", "parmi"),
]  # fmt: skip
SENS = [
    ("l'horaire", "fermeture à 19 h", "fermeture à 20 h"), ("le prix", "cotisation de 12 euros", "cotisation de 15 euros"),
    ("l'âge", "à partir de 12 ans", "à partir de 10 ans"), ("les clés", "trois jeux de clés", "cinq jeux de clés"),
    ("les invités", "deux invités par membre", "quatre invités par membre"), ("le prêt", "prêt de 15 jours", "prêt de 30 jours"),
]  # fmt: skip


def build(v, rng):
    draw = rng("suggestions")
    garde = rng.cycle("garde", SENS)
    autres = draw.sample([one for one in SENS if one != garde], 2)
    fautes = draw.sample(ORTHO, 2)
    tous = (
        [(a, b, True) for a, b in fautes]
        + [(garde[1], garde[2], True)]
        + [(a, b, False) for _, a, b in autres]
    )
    ordre = draw.shuffle(tous)
    cartes = [
        f":::: carte Suggestion {with_de(draw.choice(v['prenoms']))} | article {rang}\nRemplacer « {a} » par « {b} ».\n\n::: formulaire s{rang} | Accepter / Refuser | Votre choix : {{bouton}}.\n:::\n::::\n"
        for rang, (a, b, _) in enumerate(ordre, 1)
    ]
    where = "grenier/reglement#"
    boutons = ["Accepter" if bon else "Refuser" for *_, bon in ordre]
    conditions = [
        {"submitted": {"form": f"{where}s{rang}", "button": bouton}} for rang, bouton in enumerate(boutons, 1)
    ]

    def pas(liste):
        return [
            {"send": {"form": f"{where}s{rang}", "button": bouton}} for rang, bouton in enumerate(liste, 1)
        ]

    oubli = [*boutons]
    rang = next(at for at, one in enumerate(ordre) if one[0] == garde[1])
    oubli[rang] = "Refuser"
    return {
        "vars": {
            "garde": garde[0], "conditions": conditions,
            "correction": " ; ".join(f"« {b} » : **{'accepté' if bon else 'refusé'}**" for _, b, bon in ordre) + ".",
        },
        "predicate": conditions,
        "simulator": {"new_pages": {"grenier/reglement": {"title": "Règlement du local", "body": "\n".join(cartes)}}},
        "reject": [pas(["Accepter"] * 5), pas(["Refuser"] * 5), pas(oubli), pas(boutons[:4])],
    }  # fmt: skip
