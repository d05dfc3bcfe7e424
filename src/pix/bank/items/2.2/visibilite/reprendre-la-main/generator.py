REGLAGES = {
    "anciennes": (
        "Publications déjà en ligne",
        ["Ne rien changer", "Limiter à mes amis", "Limiter à mes proches", "Limiter à moi"],
    ),
    "prochaines": ("Audience des prochaines publications", ["Public", "Amis", "Proches"]),
    "identifier": ("Quand quelqu'un m'identifie", ["Visible aussitôt", "Après mon accord", "Jamais"]),
    "page": ("Qui peut publier sur ma page", ["Tout le monde", "Mes amis", "Moi seulement"]),
    "messages": ("Qui peut m'écrire", ["Tout le monde", "Mes amis"]),
    "liste": ("Qui voit la liste de mes amis", ["Tout le monde", "Mes amis", "Moi seulement"]),
}
PASSE = [
    ("que ses publications **déjà en ligne** ne soient plus vues que de ses amis", "Limiter à mes amis"),
    (
        "que ses publications **déjà en ligne** ne soient plus vues que de ses proches",
        "Limiter à mes proches",
    ),
    ("que personne d'autre ne voie ses publications **déjà en ligne**", "Limiter à moi"),
]
ACCORD = [
    ("qu'une identification n'apparaisse qu'**avec son accord**", "Après mon accord"),
    ("que personne ne puisse l'**identifier**", "Jamais"),
]


def build(v, rng):
    draw = rng("reglages")
    passe, accord = rng.cycle("passe", PASSE), rng.cycle("accord", ACCORD)
    depart = {name: draw.choice(choix) for name, (_, choix) in REGLAGES.items()}
    depart |= {"anciennes": "Ne rien changer", "identifier": "Visible aussitôt", "prochaines": "Public"}
    ordre = draw.shuffle(list(REGLAGES))
    champs = "".join(
        f"<> {name} : {REGLAGES[name][0]} | "
        + " | ".join(f"{one} *" if one == depart[name] else one for one in REGLAGES[name][1])
        + "\n"
        for name in ordre
    )
    valeurs = {"anciennes": passe[1], "identifier": accord[1]}
    where = "placette/confidentialite-compte#reglages"
    faux = [
        {"prochaines": "Amis", "identifier": accord[1]}, {**valeurs, "prochaines": "Amis"}, {"anciennes": passe[1]},
        {**valeurs, "page": next(one for one in REGLAGES["page"][1] if one != depart["page"])},
        {**valeurs, "anciennes": next(one for _, one in PASSE if one != passe[1])},
    ]  # fmt: skip
    voeux = draw.shuffle([passe[0], accord[0]])
    return {
        "vars": {
            "voeux": voeux, "valeurs": valeurs,
            "correction": f"« Publications déjà en ligne » : **{passe[1]}**. « Quand quelqu'un m'identifie » : **{accord[1]}**.",
        },
        "predicate": {"submitted": {"form": where, "values": valeurs}},
        "simulator": {
            "new_pages": {
                "placette/confidentialite-compte": {
                    "title": f"Confidentialité : {v['prenom']}",
                    "path": f"compte/{draw.randint(1000, 9999)}/confidentialite",
                    "body": f"::: formulaire reglages | Enregistrer | Vos réglages sont enregistrés.\n{champs}:::\n",
                }
            }
        },
        "reject": [[{"send": {"form": where, "values": one}}] for one in faux],
    }  # fmt: skip
