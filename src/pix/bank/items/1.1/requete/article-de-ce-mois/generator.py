LIEUX = [
    ("du lavoir", "lavoir"),
    ("du moulin", "moulin"),
    ("du Muséum", "Muséum"),
    ("de la patinoire", "patinoire"),
    ("du refuge", "refuge"),
    ("de la ludothèque", "ludothèque"),
]
JOURNAUX = [
    ("gazette", "gazette-du-val.test", "La Gazette du Val"),
    ("radio", "radio-garrigue.test", "Radio Garrigue"),
    ("echo", "echo-mornevent.test", "L'Écho de Mornevent"),
]
VERBES = ["attire", "fait le plein", "séduit", "compte ses visiteurs", "ne désemplit pas", "surprend"]


def ecart(meme_annee, meme_mois):
    if meme_mois:
        return "Cet article est du même mois, mais d'une autre année."
    if meme_annee:
        return "Cet article est de la même année, mais d'un autre mois."
    return "Cet article est d'un autre mois et d'une autre année."


def build(v, rng):
    lieu, mot = rng.cycle("lieu", [*LIEUX, *LIEUX])
    nombre = rng.cycle("nombre", list(range(2140, 6900, 380)))
    draw = rng("dates")
    annee, (mois, nom, jours) = (
        draw.choice([2024, 2025]),
        draw.choice([(4, "avril", 30), (8, "août", 31), (10, "octobre", 31)]),
    )
    autres = [
        (annee - 1, mois),
        (annee + 1, mois),
        (annee, mois - 1),
        (annee, mois + 1),
        (annee, mois - 3),
        (annee + 1, mois + 1),
        (annee - 1, mois - 2),
        (annee + 1, mois - 1),
        (annee, mois + 2),
        (annee - 1, mois + 1),
        (annee - 2, mois),
    ]
    moments = [(annee, mois), *autres]
    valeurs = [
        nombre,
        *[
            n + 13
            for n in draw.sample([n for n in range(1900, 7200, 90) if abs(n + 13 - nombre) > 60], len(autres))
        ],
    ]
    pages, sites = {}, {}
    for nom_site, hote, titre in JOURNAUX[1:]:
        sites[nom_site] = {"host": hote, "name": titre, "owner": titre, "tint": 1}
    for rang, ((an, m), valeur) in enumerate(zip(moments, valeurs, strict=True)):
        site = JOURNAUX[draw.randint(0, 2)][0]
        pages[f"{site}/v{rang}"] = {
            "path": f"articles/{draw.randint(100, 999)}{rang:02}", "title": f"{mot.capitalize()} : le lieu {draw.choice(VERBES)}", "kind": "article",
            "published": f"{an}-{m:02}-{draw.randint(3, 27):02}", "description": f"La fréquentation {lieu}, en chiffres.",
            "body": f"Le bilan du mois précédent est connu pour ce lieu : **{valeur}** visiteurs ont été comptés à l'entrée {lieu}.\n\nLes bénévoles ont fêté cela avec une soupe.\n",
        }  # fmt: skip
    return {
        "vars": {
            "lieu": lieu,
            "mot": mot,
            "mois": f"{nom} {annee}",
            "nombre": nombre,
            "total": len(pages),
            "debut": f"01/{mois:02}/{annee}",
            "fin": f"{jours}/{mois:02}/{annee}",
        },
        "solution": nombre,
        "reject": [str(valeur) for valeur in valeurs[1:]],
        "feedback": {
            str(valeur): ecart(an == annee, m == mois)
            for (an, m), valeur in zip(autres, valeurs[1:], strict=True)
        },
        "simulator": {"new_sites": sites, "new_pages": pages},
    }
