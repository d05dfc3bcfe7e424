from pix.core.items.simulators.explorer import line, tree


def build(v, rng):
    mot = rng.cycle("mot", v["mots"])
    autres = rng("autres").sample([m for m in v["mots"] if m != mot], 4)
    dossiers = rng("dossiers").sample(v["activites"], 5)
    voisins = rng("voisins")
    contenu = {"Documents": [line("bienvenue.odt", text="Bienvenue sur l'ordinateur du foyer.")]}
    for dossier, secret in rng("ordre").shuffle(list(zip(dossiers, [mot, *autres], strict=False))):
        contenu[f"Documents/{dossier}"] = [
            line("message.txt", size="1 ko", text=f"Le mot du jour est {secret}."),
            line("horaires.ods", size=f"{voisins.randint(12, 40)} ko"),
            line("affiche.png", size=f"{voisins.randint(120, 900)} ko"),
        ]
    message = "Ce mot vient du dossier {}. Regardez le nom du dossier en haut de la fenêtre."
    return {
        "vars": {"mot": mot, "dossier": dossiers[0]},
        "simulator": {"tree": tree({**contenu, "Images": [], "Téléchargements": []})},
        "reject": autres,
        "feedback": {
            secret: message.format(dossier) for dossier, secret in zip(dossiers[1:], autres, strict=False)
        },
    }
