TACHES = [
    "Porter les tables",
    "Accueillir le public",
    "Tenir la caisse",
    "Ranger la salle",
    "Coller les affiches",
    "Préparer le goûter",
    "Installer le son",
    "Prendre les photos",
]
JOURS = ["lundi 15", "mardi 16", "jeudi 18", "vendredi 19"]


def build(v, rng):
    draw = rng("taches")
    qui = draw.shuffle(v["prenoms"])
    ordre = draw.shuffle(JOURS)
    libres = {
        qui[0]: [ordre[0]],
        qui[1]: [ordre[0], ordre[1]],
        qui[2]: [ordre[1], ordre[2]],
        qui[3]: [ordre[0], ordre[2], ordre[3]],
    }
    taches = dict(zip(ordre, draw.sample(TACHES, 4), strict=True))
    par_jour = dict(zip(ordre, qui, strict=True))
    dispo = "| Personne | Libre |\n|---|---|\n" + "".join(
        f"| {nom} | {', '.join(jour for jour in JOURS if jour in libres[nom])} mars |\n"
        for nom in v["prenoms"]
    )
    champs = "".join(
        f"<> j{rang} : {taches[jour]}, {jour} mars | À choisir | {' | '.join(v['prenoms'])}\n"
        for rang, jour in enumerate(JOURS)
    )
    valeurs = {f"j{rang}": par_jour[jour] for rang, jour in enumerate(JOURS)}
    echange = dict(valeurs)
    a, b = JOURS.index(ordre[1]), JOURS.index(ordre[2])
    echange[f"j{a}"], echange[f"j{b}"] = valeurs[f"j{b}"], valeurs[f"j{a}"]
    where = "grenier/repartition#taches"
    form = f"::: formulaire taches | Enregistrer | La répartition est enregistrée.\n{champs}:::\n"
    return {
        "vars": {
            "valeurs": valeurs,
            "correction": " ; ".join(f"{taches[jour]} ({jour} mars) : **{par_jour[jour]}**" for jour in JOURS)
            + ".",
        },
        "predicate": {"submitted": {"form": where, "values": valeurs}},
        "simulator": {
            "new_pages": {
                "grenier/repartition": {"title": "Qui fait quoi ? (mars 2027)", "body": f"{dispo}\n{form}"}
            }
        },
        "reject": [
            [{"send": {"form": where}}],
            [{"send": {"form": where, "values": echange}}],
            [{"send": {"form": where, "values": {**valeurs, f"j{a}": par_jour[ordre[0]]}}}],
        ],
    }
