REGLAGES = [
    ("Verrouillage de l'écran", ["code à 6 chiffres", "empreinte et code"], ["aucun", "glisser, sans code"]),
    ("Localisation", ["activée"], ["désactivée"]),
    ("Compte relié", ["compte Atelier"], ["aucun compte"]),
    ("Retrouver mon appareil", ["activé"], ["désactivé"]),
]
LEURRES = [
    ("Mode sombre", ["activé", "désactivé"]),
    ("Rotation de l'écran", ["activée", "désactivée"]),
    ("Son du clavier", ["activé", "désactivé"]),
    ("Taille du texte", ["grande", "normale"]),
]


def build(v, rng):
    # 14 ways to have from one to three settings to change among four.
    masque = rng.cycle("masque", list(range(1, 15)))
    leurre, etats = rng("leurre").choice(LEURRES)
    lignes = [(leurre, rng("leurre").choice(etats), "laisser")]
    for rang, (nom, bons, mauvais) in enumerate(REGLAGES):
        a_changer = bool(masque >> rang & 1)
        lignes.append(
            (nom, rng(nom).choice(mauvais if a_changer else bons), "changer" if a_changer else "laisser")
        )
    lignes = rng("ordre").shuffle(lignes)
    tableau = "\n".join(
        ["| Réglage | État |", "|---|---|"] + [f"| {nom} | {etat} |" for nom, etat, _ in lignes]
    )
    return {
        "vars": {
            "tableau": tableau,
            "reglages": [nom for nom, _, _ in lignes],
            "gestes": [g for _, _, g in lignes],
            "liste": ", ".join(nom for nom, _, geste in lignes if geste == "changer"),
            "leurre": leurre,
        }
    }
