from pix.core.items.simulators.explorer import line, tree

PARTIES = ["Comptes", "Comptes rendus", "Programmes", "Inscriptions"]


def build(v, rng):
    dossiers = rng("dossiers").sample(v["activites"], 4)
    autres = rng("extensions").sample(["odt", "ods", "pdf", "odp"], 4)
    partie = rng("partie").choice(PARTIES)
    fichier = f"{v['nom']}.{autres[0]}"
    tailles, contenu = rng("tailles"), {}
    for dossier in sorted(dossiers):
        for nom in PARTIES:
            contenu[f"Documents/{dossier}/{nom}"] = [line("lisez-moi.txt", size="2 ko")]
    places = [(dossiers[0], partie)]
    for rang, dossier in enumerate(dossiers[1:]):
        places.append((dossier, partie if rang == 0 else rng("places").choice(PARTIES)))
    for (dossier, nom), extension in zip(places, autres, strict=False):
        ligne = line(f"{v['nom']}.{extension}", size=f"{tailles.randint(20, 90)} ko")
        contenu[f"Documents/{dossier}/{nom}"].append(ligne)
    chemin = f"Documents/{dossiers[0]}/{partie}/{fichier}"
    fleches = [chemin.replace("/", sign) for sign in (" > ", " › ")]
    return {
        "vars": {"fichier": fichier, "dossiers": [dossiers[0], partie], "chemin": chemin},
        "simulator": {"tree": tree({**contenu, "Images": [], "Téléchargements": []})},
        "solution": [chemin, f"/{chemin}", chemin.replace("/", "\\")],
        "reject": [
            f"{dossiers[0]}/{partie}/{fichier}",
            f"Documents/{dossiers[0]}/{fichier}",
            fichier,
            f"Documents/{dossiers[1]}/{partie}/{fichier}",
            f"Documents/{dossiers[0]}/{partie}",
            *fleches,
        ],
        "feedback": {
            f"{dossiers[0]}/{partie}/{fichier}": "Il manque le point de départ : le chemin commence par Documents.",
            f"Documents/{dossiers[0]}/{fichier}": f"Il manque un dossier : {partie}.",
            f"Documents/{dossiers[0]}/{partie}": "Il manque le nom du fichier, à la fin.",
            **dict.fromkeys(fleches, "Le chemin est le bon ; séparez les noms par une barre oblique « / »."),
        },
    }
