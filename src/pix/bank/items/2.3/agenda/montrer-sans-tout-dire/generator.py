CHOIX = ["Aucun accès", "Libre ou occupé", "Détails", "Gérer"]
VOIR = [
    ("vos heures prises, sans savoir pourquoi", "Libre ou occupé"),
    ("vos heures prises, les titres et les lieux, sans rien changer", "Détails"),
]
FAIRE = [
    ("pouvoir ajouter et déplacer des rendez-vous à votre place", "Gérer"),
    ("lire les titres et les lieux, sans rien changer", "Détails"),
    ("savoir quand vous êtes libre, rien de plus", "Libre ou occupé"),
]


def build(v, rng):
    draw = rng("partage")
    un, deux = rng.cycle("couple", [(a, b) for a in VOIR for b in FAIRE if a[1] != b[1]])
    qui = draw.sample([0, 1, 2, 3], 2)
    voulu = {qui[0]: un[1], qui[1]: deux[1]}
    depart = {rang: draw.choice(["Aucun accès", "Libre ou occupé", "Détails"]) for rang in range(4)}
    for rang, droit in voulu.items():
        depart[rang] = draw.choice([one for one in CHOIX if one != droit])
    ouvert = draw.choice(["Libre ou occupé", "Détails"])
    champs = "".join(
        f"<> p{rang} : {nom} | "
        + " | ".join(f"{one} *" if one == depart[rang] else one for one in CHOIX)
        + "\n"
        for rang, nom in enumerate(v["prenoms"])
    )
    public = " | ".join(
        f"{one} *" if one == ouvert else one for one in ["Fermé", "Libre ou occupé", "Détails"]
    )
    form = f"::: formulaire partage | Enregistrer | Le partage de l'agenda est enregistré.\n{champs}<> lien : Lien public | {public}\n:::\n"
    valeurs = {f"p{rang}": droit for rang, droit in voulu.items()} | {"lien": "Fermé"}
    where = "almanach/partage-agenda#partage"
    champ = f"p{qui[0]}"
    tiers = next(rang for rang in range(4) if rang not in qui)
    faux = [
        {**valeurs, "lien": ouvert}, {**valeurs, champ: next(one for one in CHOIX[1:] if one != voulu[qui[0]])},
        {**valeurs, f"p{tiers}": next(one for one in CHOIX if one != depart[tiers])}, {"lien": "Fermé"},
    ]  # fmt: skip
    noms = v["prenoms"]
    return {
        "vars": {
            "roles": [noms[qui[0]], noms[qui[1]]], "besoins": [un[0], deux[0]], "valeurs": valeurs,
            "correction": f"{noms[qui[0]]} : **{un[1].lower()}** ; {noms[qui[1]]} : **{deux[1].lower()}** ; lien public : **fermé** ; les autres lignes ne changent pas.",
        },
        "predicate": {"submitted": {"form": where, "values": valeurs}},
        "simulator": {"new_pages": {"almanach/partage-agenda": {"title": "Partager mon agenda", "body": form}}},
        "reject": [[{"send": {"form": where, "values": one}}] for one in faux],
    }  # fmt: skip
