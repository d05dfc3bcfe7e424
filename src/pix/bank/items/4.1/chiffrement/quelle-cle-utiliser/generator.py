def build(v, rng):
    a, b = rng("prenoms").sample(v["prenoms_possibles"], 2)
    # Who writes in secret and who signs: the two may be the same person.
    auteur, signataire = rng.cycle("roles", [(a, a), (a, b), (b, a), (b, b)])
    lecteur = b if auteur == a else a
    verificateur = b if signataire == a else a
    operations = [
        (f"{auteur} chiffre un message pour {lecteur}.", f"clé publique ({lecteur})"),
        (f"{lecteur} déchiffre ce message.", f"clé privée ({lecteur})"),
        (f"{signataire} signe le bordereau.", f"clé privée ({signataire})"),
        (f"{verificateur} vérifie cette signature.", f"clé publique ({signataire})"),
    ]
    lignes = rng("ordre").shuffle(operations)
    return {
        "vars": {
            "a": a,
            "b": b,
            "s": [texte for texte, _ in lignes],
            "r": [cle for _, cle in lignes],
            "choix": [f"clé {sorte} ({p})" for p in (a, b) for sorte in ("publique", "privée")],
            "secret": [auteur, lecteur],
            "signature": [signataire],
        }
    }
