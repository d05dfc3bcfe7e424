from pix.core.items.simulators.explorer import line, tree


def build(v, rng):
    dossier = rng.cycle("dossier", v["activites"])
    dossiers = [dossier, *rng("dossiers").sample([d for d in v["activites"] if d != dossier], 8)]
    noms = [nom for nom in v["noms"] if "-" not in nom]
    mot = rng.cycle("mot", [nom for nom in noms if len(nom) > 6])
    autres = rng("noms").sample([nom for nom in noms if mot[:4] not in nom and nom not in mot], 44)
    t, contenu = rng("tirage"), {f"Documents/{d}": [] for d in sorted(dossiers)}
    for rang, nom in enumerate(autres):
        contenu[f"Documents/{dossiers[rang % 9]}"].append(
            line(
                f"{t.choice(['note', 'doc', 'copie'])}-{nom}-{t.randint(1, 9)}.{t.choice(['odt', 'ods', 'pdf'])}",
                size=f"{t.randint(12, 95)} ko",
            )
        )
    fichier = f"{t.choice(['note', 'doc', 'copie'])}-{mot}-{t.randint(1, 9)}.odt"
    ici = f"Documents/{dossier}"
    contenu[ici] = rng("place").shuffle([*contenu[ici], line(fichier, size="37 ko")])
    return {
        "vars": {"mot": mot, "fichier": fichier, "dossier": dossier, "fichiers": len(autres) + 1},
        "simulator": {"tree": tree({**contenu, "Images": []})},
        "solution": [dossier, f"Documents/{dossier}", f"Documents › {dossier}", f"Documents > {dossier}"],
        "reject": [*dossiers[1:], "Documents"],
    }
