from pix.core.items.files import Archive, DocTable, File, Heading, PlainText, TextDocument


def build(v, rng):
    ateliers = rng("ateliers").sample(v["activites"], 4)
    nombre = rng.cycle("nombre", range(12, 34))
    autres = rng("autres").sample([n for n in range(9, 38) if n != nombre], 7)
    nombres = [[nombre, *autres[:3]], autres[3:]]
    ordre = rng("ordre").shuffle(range(4))

    def programme(jour, valeurs):
        lignes = [[ateliers[n], f"{9 + n} h 30", f"{valeurs[n]} personnes"] for n in ordre]
        return TextDocument(
            [
                Heading(1, f"Programme du {jour}"),
                "Rendez-vous dans le hall, un badge à la main.",
                DocTable([["Atelier", "Début", "Inscrits"], *lignes]),
            ]
        )

    membres = {"lisez-moi.txt": PlainText("Un dossier pour chaque jour. Bonne visite à tous.\n")}
    for jour, valeurs in zip(v["jours"], nombres, strict=False):
        membres[f"{jour.capitalize()}/programme.odt"] = programme(jour, valeurs)
        membres[f"{jour.capitalize()}/acces.txt"] = PlainText(
            "Bus 4, arrêt Lavoir. Parking à vélos devant la salle.\n"
        )
    return {
        "vars": {"atelier": ateliers[0], "nombre": nombre, "autre": autres[3]},
        "files": [File("portes-ouvertes.zip", Archive(membres))],
        "reject": [str(n) for n in autres],
        "feedback": {str(autres[3]): "C'est le bon atelier, mais l'autre journée."},
    }
