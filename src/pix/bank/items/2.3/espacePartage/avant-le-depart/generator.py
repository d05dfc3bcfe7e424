DOCUMENTS = [
    ("Budget", "les comptes"), ("Carnet d'adresses", "les adhésions"), ("Planning des salles", "les salles"), ("Affiches", "la communication"),
    ("Inventaire", "le matériel"), ("Contrats", "les comptes"), ("Fiches des membres", "les adhésions"), ("Clés et accès", "les salles"),
    ("Photos", "la communication"), ("Commandes", "le matériel"),
]  # fmt: skip


def build(v, rng):
    draw = rng("documents")
    partant, *restants = v["prenoms"]
    charges = ["les comptes", "les adhésions", "les salles", "la communication", "le matériel"]
    qui = dict(zip(draw.shuffle(charges), [*restants, draw.choice(restants)], strict=True))
    choisis = draw.sample(DOCUMENTS, 6)
    nombre = rng.cycle("nombre", [3, 2])
    partent = draw.sample(list(range(6)), nombre)
    depart = [partant if rang in partent else draw.choice(restants) for rang in range(6)]
    derniers = [draw.choice([partant, *restants]) for _ in range(6)]
    table = "| Document | Dernière modification |\n|---|---|\n" + "".join(
        f"| {nom} | {par} |\n" for (nom, _), par in zip(choisis, derniers, strict=True)
    )
    champs = "".join(
        f"<> d{rang} : Propriétaire de « {nom} » | "
        + " | ".join(f"{one} *" if one == depart[rang] else one for one in v["prenoms"])
        + "\n"
        for rang, (nom, _) in enumerate(choisis)
    )
    valeurs = {f"d{rang}": qui[choisis[rang][1]] for rang in sorted(partent)}
    organisation = "".join(
        f"- {nom} s'occupera de tout ce qui touche {'aux ' + charge.split(' ', 1)[1] if charge.startswith('les ') else 'à ' + charge if charge.startswith('la ') else 'au ' + charge.split(' ', 1)[1]}.\n"
        for charge, nom in qui.items()
    )
    domaine = "| Document | Concerne |\n|---|---|\n" + "".join(
        f"| {nom} | {charge} |\n" for nom, charge in choisis
    )
    form = f"- [Organisation](organisation)\n\n::: formulaire proprietaires | Enregistrer | Les propriétaires sont enregistrés.\n{champs}:::\n"
    where = "grenier/documents-groupe#proprietaires"
    premier = next(iter(valeurs))
    intact = next(rang for rang in range(6) if rang not in partent)
    return {
        "vars": {
            "partant": partant, "valeurs": valeurs,
            "correction": "À transférer : " + " ; ".join(f"« {choisis[rang][0]} » à **{qui[choisis[rang][1]]}**" for rang in sorted(partent)) + ".",
        },
        "predicate": {"submitted": {"form": where, "values": valeurs}},
        "simulator": {
            "new_pages": {
                "grenier/documents-groupe": {"title": "Documents du groupe", "body": f"{table}\n{form}"},
                "grenier/organisation": {"title": "Organisation", "body": f"{organisation}\n{domaine}\n[Retour aux documents](documents-groupe)\n"},
            }
        },
        "reject": [
            [{"send": {"form": where}}],
            [{"send": {"form": where, "values": {**valeurs, premier: next(one for one in restants if one != valeurs[premier])}}}],
            [{"send": {"form": where, "values": {**valeurs, f"d{intact}": next(one for one in restants if one != depart[intact])}}}],
        ],
    }  # fmt: skip
