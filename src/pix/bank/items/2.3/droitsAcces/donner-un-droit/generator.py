DROITS = ["Aucun accès", "Lecture", "Commentaire", "Modification"]
VERBES = [("lire", "Lecture"), ("modifier", "Modification"), ("lire et commenter", "Commentaire")]
DOCUMENTS = [
    "Programme du bal",
    "Liste du matériel",
    "Paroles du chant",
    "Carnet de route",
    "Journal du jardin",
    "Plan de table",
]


def build(v, rng):
    draw = rng("acces")
    verbe, droit = rng.cycle("droit", VERBES)
    rang = draw.randint(0, 3)
    depart = [draw.choice(DROITS[1:]) for _ in v["prenoms"]]
    depart[rang] = draw.choice([one for one in DROITS if one != droit])
    champs = "".join(
        f"<> p{at} : {nom} | " + " | ".join(f"{one} *" if one == depart[at] else one for one in DROITS) + "\n"
        for at, nom in enumerate(v["prenoms"])
    )
    form = f"::: formulaire acces | Enregistrer | Les droits sont enregistrés.\n{champs}:::\n"
    where = "grenier/acces#acces"
    champ, voisin = f"p{rang}", f"p{(rang + 1) % 4}"
    return {
        "vars": {
            "qui": v["prenoms"][rang],
            "verbe": verbe,
            "droit": droit,
            "document": draw.choice(DOCUMENTS),
            "champ": champ,
        },
        "predicate": {"submitted": {"form": where, "values": {champ: droit}}},
        "simulator": {"new_pages": {"grenier/acces": {"title": "Qui a accès ?", "body": form}}},
        "reject": [
            [{"send": {"form": where}}],
            [
                {
                    "send": {
                        "form": where,
                        "values": {champ: next(one for one in DROITS if one not in (droit, depart[rang]))},
                    }
                }
            ],
            [{"send": {"form": where, "values": {champ: droit, voisin: "Aucun accès"}}}],
            [
                {
                    "send": {
                        "form": where,
                        "values": {voisin: next(one for one in DROITS if one != depart[(rang + 1) % 4])},
                    }
                }
            ],
        ],
    }
