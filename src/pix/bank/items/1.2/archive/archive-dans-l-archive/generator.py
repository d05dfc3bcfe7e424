from pix.core.items.files import Archive, File, PlainText


def build(v, rng):
    mot = rng.cycle("mot", v["mots"])
    leurres = rng("leurres").sample([m for m in v["mots"] if m != mot], 2)
    annees = {}
    for annee, nom in zip(v["annees"], [mot, *leurres], strict=False):
        annees[annee] = Archive(
            {
                "equipe.txt": PlainText(f"Saison {annee}\nNom de l'équipe : {nom.capitalize()}\n"),
                "resultats.csv": PlainText(
                    "Rencontre;Points\n"
                    + "".join(f"{n};{rng('points').randint(0, 9)}\n" for n in range(1, 7))
                ),
            }
        )
    membres = {f"saison-{annee}.zip": annees[annee] for annee in sorted(annees)}
    membres["lisez-moi.txt"] = PlainText("Chaque saison est rangée dans sa propre archive.\n")
    return {
        "vars": {"mot": mot, "leurres": [m.capitalize() for m in leurres]},
        "files": [File("archives-club.zip", Archive(membres))],
        "reject": leurres,
        "feedback": {
            nom: f"C'est l'équipe de {annee} : vérifiez l'année de l'archive ouverte."
            for nom, annee in zip(leurres, v["annees"][1:], strict=False)
        },
    }
