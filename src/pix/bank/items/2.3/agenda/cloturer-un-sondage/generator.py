QUOI = [
    "un repas de quartier",
    "la sortie du club",
    "une partie de pétanque",
    "le nettoyage du local",
    "un goûter de voisins",
    "la photo de groupe",
]


def build(v, rng):
    draw = rng("sondage")
    jours = sorted(draw.sample([3, 10, 17, 24, 8, 15, 22, 29], 3))
    rang = rng.cycle("rang", [2, 0, 1])
    piege = draw.choice([one for one in range(3) if one != rang])
    plans = {rang: (2, 3), piege: (4, 0)}
    for one in range(3):
        plans.setdefault(one, draw.choice([(2, 1), (1, 2), (3, 0)]))
    colonnes = []
    for one in range(3):
        oui, besoin = plans[one]
        colonnes.append(draw.shuffle(["oui"] * oui + ["si besoin"] * besoin + ["non"] * (6 - oui - besoin)))
    dates = [f"{jour} avril 2027" for jour in jours]
    table = (
        "| Qui | "
        + " | ".join(f"{jour} avril" for jour in jours)
        + " |\n|---|---|---|---|\n"
        + "".join(
            f"| {nom} | " + " | ".join(colonnes[one][ligne] for one in range(3)) + " |\n"
            for ligne, nom in enumerate(v["prenoms"])
        )
    )
    form = f"::: formulaire choix | Annoncer cette date | La date du {{date}} est annoncée à tous.\n<> date : Date choisie | À choisir | {' | '.join(dates)}\n:::\n"
    where = "almanach/sondage#choix"
    return {
        "vars": {"quoi": draw.choice(QUOI), "bonne": dates[rang], "piege": dates[piege], "presents": 5},
        "simulator": {
            "new_pages": {
                "almanach/sondage": {
                    "title": "Sondage",
                    "path": f"sondage/{draw.randint(1000, 9999)}",
                    "body": f"{table}\n{form}",
                }
            }
        },
        "reject": [
            [{"send": {"form": where, "values": {"date": one}}}]
            for one in ["À choisir", *dates]
            if one != dates[rang]
        ],
    }
