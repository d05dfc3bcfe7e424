from pix.core.items.simulators.explorer import line, tree


def build(v, rng):
    dossiers = rng("dossiers").sample(v["activites"], 4)
    t = rng("tailles")
    contenu = {
        f"Documents/{d}": [line("horaires.ods", size=f"{t.randint(14, 40)} ko")] for d in sorted(dossiers)
    }
    contenu[f"Documents/{dossiers[0]}/Photos"] = []
    return {
        "vars": {"parent": dossiers[0], "autre": dossiers[1]},
        "simulator": {
            "tree": tree({**contenu, "Images": [], "Téléchargements": [line("affiche.pdf", size="240 ko")]})
        },
    }
