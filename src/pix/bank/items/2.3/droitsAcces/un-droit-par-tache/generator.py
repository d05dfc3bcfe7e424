TACHES = {
    "Lecture": [
        "consulte le programme pour s'y rendre",
        "affichera une copie papier dans le hall",
        "vérifie l'heure de son passage",
        "lit le document à voix haute aux enfants",
    ],
    "Commentaire": [
        "donne son avis, que l'équipe suivra ou non",
        "pose des questions dans la marge",
        "signale les fautes, sans les corriger",
        "dit ce qui lui paraît trop long",
    ],
    "Modification": [
        "complète le tableau des horaires",
        "réécrit l'introduction",
        "ajoute les noms des bénévoles",
        "met les titres en forme",
    ],
}
DOCUMENTS = [
    "Programme de la fête",
    "Livret du spectacle",
    "Guide de la sortie",
    "Journal du club",
    "Carnet du jardin",
    "Règles du tournoi",
]


def build(v, rng):
    draw = rng("equipe")
    double = rng.cycle("double", list(TACHES))
    droits = draw.shuffle([*TACHES, double])
    restes = {droit: draw.shuffle(textes) for droit, textes in TACHES.items()}
    lignes = [(nom, droit, restes[droit].pop()) for nom, droit in zip(v["prenoms"], droits, strict=True)]
    taches = "".join(f"- **{nom}** {tache}.\n" for nom, _, tache in lignes)
    form = (
        "::: formulaire droits | Enregistrer | Les droits sont enregistrés.\n"
        + "".join(
            f"<> d{rang} : {nom} | À choisir | Lecture | Commentaire | Modification\n"
            for rang, (nom, *_) in enumerate(lignes, 1)
        )
        + ":::\n"
    )
    valeurs = {f"d{rang}": droit for rang, (_, droit, _) in enumerate(lignes, 1)}
    lecteur = next(name for name, droit in valeurs.items() if droit == "Lecture")
    avis = next(name for name, droit in valeurs.items() if droit == "Commentaire")
    where = "grenier/equipe#droits"
    return {
        "vars": {
            "document": draw.choice(DOCUMENTS), "valeurs": valeurs,
            "correction": " ; ".join(f"{nom} : **{droit.lower()}**" for nom, droit, _ in lignes) + ".",
        },
        "predicate": {"submitted": {"form": where, "values": valeurs}},
        "simulator": {"new_pages": {"grenier/equipe": {"title": "Droits du document", "body": f"{taches}\n{form}"}}},
        "reject": [
            [{"send": {"form": where, "values": dict.fromkeys(valeurs, "Modification")}}],
            [{"send": {"form": where, "values": {**valeurs, lecteur: "Commentaire"}}}],
            [{"send": {"form": where, "values": {**valeurs, avis: "Modification"}}}],
            [{"send": {"form": where, "values": {**valeurs, avis: "Lecture"}}}],
        ],
    }  # fmt: skip
