REGLAGES = [
    ("Chiffrement", ["WPA3", "WPA2 (AES)"], ["WEP", "aucun"],
     "un voisin peut lire les échanges ou entrer sur le réseau",
     "ce chiffrement protège les échanges"),
    ("Mot de passe admin", ["phrase de 5 mots", "24 signes au hasard"], ["admin", "0000", "admin1234"],
     "ce mot de passe d'administration est le premier que l'on essaie",
     "ce mot de passe est long et propre au foyer"),
    ("Réseau invités", ["actif, isolé", "actif, sans accès au foyer"], ["actif, accès au foyer", "désactivé"],
     "les visiteurs ne sont pas séparés du foyer",
     "les visiteurs ont leur accès, séparé du foyer"),
    ("Ports", ["aucun ouvert", "tous fermés"], ["3389 ouvert, vers le bureau", "5000 ouvert, vers le disque"],
     "un appareil du foyer est joignable de l'extérieur, alors que rien ne doit l'être",
     "aucun appareil n'est joignable de l'extérieur"),
    ("Gestion à distance", ["désactivée", "non"], ["activée", "oui, depuis Internet"],
     "la box elle-même se règle depuis l'extérieur",
     "la box ne se règle que depuis le foyer"),
]  # fmt: skip
LEURRES = [
    ("Canal Wi-Fi", ["6", "11", "automatique"]),
    ("Bande", ["2,4 GHz et 5 GHz", "5 GHz"]),
    ("Économie d'énergie", ["la nuit", "désactivée"]),
]


def build(v, rng):
    # Two or three rows of six are to be changed, each time others; the row without danger is one to leave.
    motif = rng.cycle("motif", [n for n in range(64) if bin(n).count("1") in (2, 3)])
    a_changer = [bool(motif >> rang & 1) for rang in range(6)]
    leurre, etats = rng("leurre").choice(LEURRES)
    place = rng("place").choice([rang for rang, change in enumerate(a_changer) if not change])
    reglages = rng("ordre").shuffle(REGLAGES)
    lignes, raisons, messages = [], [], {}
    for rang, change in enumerate(a_changer):
        if rang == place:
            lignes.append((leurre, rng("leurre").choice(etats), "laisser"))
            messages[f"{'abcdef'[rang]}=changer"] = f"{leurre} : ce réglage ne change rien à la sécurité."
            continue
        nom, bons, mauvais, faille, garantie = reglages[rang - (rang > place)]
        etat = rng(nom).choice(mauvais if change else bons)
        lignes.append((nom, etat, "changer" if change else "laisser"))
        if change:
            raisons.append(f"- {nom}, « {etat} » : {faille}.")
            messages[f"{'abcdef'[rang]}=laisser"] = f"{nom} : {faille}."
        else:
            messages[f"{'abcdef'[rang]}=changer"] = f"{nom} : {garantie}."
    rangs = [f"| {nom} | {etat} |" for nom, etat, _ in lignes]
    return {
        "vars": {
            "tableau": "\n".join(["| Réglage | État |", "|---|---|", *rangs]),
            "reglages": [nom for nom, _, _ in lignes],
            "gestes": [geste for _, _, geste in lignes],
            "raisons": "\n".join(raisons),
        },
        "feedback": messages,
    }
