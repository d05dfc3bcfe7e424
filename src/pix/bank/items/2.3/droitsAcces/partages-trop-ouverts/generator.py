PERSONNELS = [
    ("Liste des membres", "noms, adresses, téléphones"), ("Fiches santé du camp", "allergies de chaque enfant"), ("Cotisations", "qui a payé, et combien"),
    ("Candidatures", "lettres de douze personnes"), ("Carnet des bénévoles", "noms et disponibilités"), ("Inscriptions", "noms et dates de naissance"),
]  # fmt: skip
LIBRES = [
    ("Plan du site", "les allées et les portes"), ("Programme", "les horaires des concerts"), ("Recettes", "douze soupes"), ("Affiche", "le dessin de la fête"),
    ("Règlement du jeu", "les règles, sans nom"), ("Liste du matériel", "tables, bancs, rallonges"),
]  # fmt: skip
CHOIX = [
    "Invités : lecture",
    "Invités : modification",
    "Toute personne qui a le lien : lecture",
    "Toute personne qui a le lien : modification",
]


def build(v, rng):
    draw = rng("partages")
    perso, libres = draw.sample(PERSONNELS, 3), draw.sample(LIBRES, 3)
    mode = rng.cycle("mode", [2, 3])
    lignes = [
        (*perso[0], CHOIX[mode], CHOIX[mode - 2]),
        (*perso[1], CHOIX[draw.choice([0, 1])], None),
        (*perso[2], CHOIX[5 - mode], CHOIX[3 - mode]),
        (*libres[0], CHOIX[3], CHOIX[2]),
        (*libres[1], CHOIX[2], None),
        (*libres[2], CHOIX[1], None),
    ]
    ordre = draw.shuffle(lignes)
    champs = "".join(
        f"<> s{rang} : {nom} ({contenu}) | "
        + " | ".join(f"{one} *" if one == depart else one for one in CHOIX)
        + "\n"
        for rang, (nom, contenu, depart, _) in enumerate(ordre, 1)
    )
    form = f"::: formulaire partages | Enregistrer | Les partages sont corrigés.\nOn garde, pour chaque document, le droit prévu (lecture ou modification) chaque fois que les règles le permettent.\n{champs}:::\n"
    valeurs = {f"s{rang}": bon for rang, (*_, bon) in enumerate(ordre, 1) if bon}
    where = "grenier/tous-les-partages#partages"
    libre = next(f"s{rang}" for rang, one in enumerate(ordre, 1) if one[0] == libres[1][0])
    premier = next(iter(valeurs))
    oubli = {name: value for name, value in valeurs.items() if name != premier}
    return {
        "vars": {
            "valeurs": valeurs,
            "correction": " ; ".join(f"« {nom} » : **{bon.lower()}**" for nom, _, _, bon in ordre if bon)
            + " ; les autres étaient conformes.",
        },
        "predicate": {"submitted": {"form": where, "values": valeurs}},
        "simulator": {
            "new_pages": {"grenier/tous-les-partages": {"title": "Tous les partages", "body": form}}
        },
        "reject": [
            [{"send": {"form": where}}],
            [{"send": {"form": where, "values": oubli}}],
            [{"send": {"form": where, "values": {**valeurs, libre: CHOIX[0]}}}],
        ],
    }
