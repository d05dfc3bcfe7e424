DOCUMENTS = [
    "Horoscope", "Inventaire", "Règlement", "Programme", "Calendrier", "Affichage", "Glossaire", "Recettes", "Trombinoscope", "Budget",
    "Sommaire", "Partition",
]  # fmt: skip
LECTURE = ["Lecture seule", "Vous pouvez lire", "Consultation uniquement"]
AUTRES = ["Vous pouvez lire et commenter", "Vous pouvez modifier", "Modification", "Commentaire"]


def build(v, rng):
    draw = rng("documents")
    bon = rng.cycle("bon", DOCUMENTS)
    droit = rng.cycle("droit", LECTURE)
    autres = draw.sample([one for one in DOCUMENTS if one != bon], 4)
    lignes = draw.shuffle([(bon, droit), *zip(autres, AUTRES, strict=True)])
    body = "\n".join(
        f"::: carte {nom} | {droit}\nModifié le {draw.randint(1, 26)} février 2027.\n:::\n"
        for nom, droit in lignes
    )
    return {
        "vars": {"bon": bon, "droit": droit},
        "reject": autres,
        "simulator": {"new_pages": {"grenier/partages-recus": {"title": "Partagé avec moi", "body": body}}},
    }
