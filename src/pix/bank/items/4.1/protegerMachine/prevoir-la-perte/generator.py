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


ROLES = {
    "Verrouillage de l'écran": "il faut un code pour que personne n'ouvre le téléphone trouvé",
    "Localisation": "il faut qu'elle soit activée pour savoir où se trouve le téléphone",
    "Compte relié": "il faut un compte pour commander le téléphone de loin",
    "Retrouver mon appareil": "il faut cette fonction pour que le téléphone obéisse de loin",
}


def build(v, rng):
    # From one to three rows of five to change, each time others; the row without danger is one to leave.
    motif = rng.cycle("motif", [n for n in range(32) if bin(n).count("1") in (1, 2, 3)])
    a_changer = [bool(motif >> rang & 1) for rang in range(5)]
    leurre, etats = rng("leurre").choice(LEURRES)
    place = rng("place").choice([rang for rang, change in enumerate(a_changer) if not change])
    reglages = rng("ordre").shuffle(REGLAGES)
    lignes = []
    for rang, change in enumerate(a_changer):
        if rang == place:
            lignes.append((leurre, rng("leurre").choice(etats), "laisser"))
            continue
        nom, bons, mauvais = reglages[rang - (rang > place)]
        lignes.append((nom, rng(nom).choice(mauvais if change else bons), "changer" if change else "laisser"))
    messages = {}
    for champ, (nom, etat, geste) in zip("abcde", lignes, strict=True):
        if nom == leurre:
            messages[f"{champ}=changer"] = f"{nom} : ce réglage ne joue aucun rôle en cas de perte."
        elif geste == "changer":
            messages[f"{champ}=laisser"] = f"{nom}, « {etat} » : {ROLES[nom]}."
        else:
            messages[f"{champ}=changer"] = f"{nom}, « {etat} » : c'est déjà ce qu'il faut."
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
        },
        "feedback": messages,
    }
