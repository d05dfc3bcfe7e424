from pix.core.items.simulators.explorer import line, tree


def build(v, rng):
    extension = rng("extension").choice(["odt", "pdf", "ods"])
    fichier = f"{v['nom']}.{extension}"
    voisins = rng("voisins").sample([nom for nom in v["noms"] if nom[:4] != v["nom"][:4]], 5)
    dossiers = rng("dossiers").sample(v["activites"], 4)
    tailles = rng("tailles")

    def ligne(nom):
        return line(nom, size=f"{tailles.randint(14, 95)} ko", modified=f"2026-10-{tailles.randint(10, 28)}")

    recus = rng("recus").shuffle([fichier, f"{voisins[0]}.odt", f"{voisins[1]}.pdf"])
    contenu = {f"Documents/{dossier}": [] for dossier in sorted(dossiers)}
    contenu[f"Documents/{dossiers[0]}"] = [ligne(f"{voisins[2]}.odt")]
    contenu[f"Documents/{dossiers[1]}"] = [ligne(f"{voisins[3]}.ods")]
    contenu["Téléchargements"] = [ligne(nom) for nom in recus]
    contenu["Images"] = [ligne(f"{voisins[4]}.jpg")]
    return {
        "vars": {
            "fichier": fichier,
            "dossier": dossiers[0],
            "autre": dossiers[1],
            "voisin": f"{voisins[0]}.odt",
        },
        "simulator": {"tree": tree(contenu)},
    }
