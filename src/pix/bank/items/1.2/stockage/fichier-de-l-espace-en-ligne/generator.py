from pix.core.items.simulators.explorer import line, tree


def build(v, rng):
    mot = rng.cycle("mot", v["mots"])
    leurres = rng("leurres").sample([m for m in v["mots"] if m != mot], 2)
    dossiers = rng("dossiers").sample(v["activites"], 3)
    nom = f"{v['nom']}.odt"

    def texte(cle):
        return f"Travail en cours.\nMot-clé : {cle}."

    contenu = {
        "Documents": [
            line(nom, size="41 ko", modified="2026-10-02", text=texte(leurres[0])),
            line("horaires.pdf", size="90 ko"),
        ],
        "Clé USB | icon=usb": [line(nom, size="38 ko", modified="2026-09-24", text=texte(leurres[1]))],
    }
    for dossier in sorted(dossiers):
        contenu[f"Grenier/{dossier}"] = [line("notes.txt", size="3 ko", text="Idées en vrac.")]
    contenu["Grenier | icon=cloud"] = [line("bienvenue.pdf", size="120 ko")]
    contenu[f"Grenier/{dossiers[0]}"].append(line(nom, size="44 ko", modified="2026-11-18", text=texte(mot)))
    return {
        "vars": {"mot": mot, "leurres": leurres, "dossier": dossiers[0]},
        "simulator": {"tree": tree(contenu)},
        "reject": leurres,
        "feedback": {
            leurres[0]: "Ce fichier est sur l'ordinateur de la médiathèque, pas dans l'espace en ligne.",
            leurres[1]: "Ce fichier est sur la clé USB, pas dans l'espace en ligne.",
        },
    }
