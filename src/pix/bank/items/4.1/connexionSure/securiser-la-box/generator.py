REGLAGES = [
    ("Chiffrement", ["WPA3", "WPA2 (AES)"], ["WEP", "aucun"],
     "Le chiffrement laisse un voisin lire ou entrer"),
    ("Mot de passe admin", ["phrase de 5 mots", "24 signes au hasard"], ["admin", "0000", "admin1234"],
     "Le mot de passe d'administration est connu de tous"),
    ("Réseau invités", ["actif, isolé", "actif, sans accès au foyer"], ["actif, accès au foyer", "désactivé"],
     "Le réseau invités ne sépare pas les visiteurs du foyer"),
    ("Port ouvert", ["aucun", "tous fermés"], ["3389 vers le bureau", "5000 vers le disque"],
     "Un port est ouvert vers un appareil du foyer alors que rien ne doit être joignable"),
    ("Gestion à distance", ["désactivée", "non"], ["activée", "oui, depuis Internet"],
     "La box se règle depuis Internet"),
]  # fmt: skip
LEURRES = [
    ("Canal Wi-Fi", ["6", "11", "automatique"]),
    ("Bande", ["2,4 GHz et 5 GHz", "5 GHz"]),
    ("Économie d'énergie", ["la nuit", "désactivée"]),
]


def build(v, rng):
    # From two to three settings to change among five: 20 ways.
    masques = [n for n in range(32) if bin(n).count("1") in (2, 3)]
    masque = rng.cycle("masque", masques)
    leurre, etats = rng("leurre").choice(LEURRES)
    lignes, raisons = [(leurre, rng("leurre").choice(etats), "laisser")], []
    for rang, (nom, bons, mauvais, raison) in enumerate(REGLAGES):
        a_changer = bool(masque >> rang & 1)
        etat = rng(nom).choice(mauvais if a_changer else bons)
        lignes.append((nom, etat, "changer" if a_changer else "laisser"))
        if a_changer:
            raisons.append(f"{raison} (« {etat.replace('« ', '').replace(' »', '')} »).")
    lignes = rng("ordre").shuffle(lignes)
    rangs = [f"| {nom} | {etat} |" for nom, etat, _ in lignes]
    return {
        "vars": {
            "tableau": "\n".join(["| Réglage | État |", "|---|---|", *rangs]),
            "reglages": [nom for nom, _, _ in lignes],
            "gestes": [geste for _, _, geste in lignes],
            "raisons": " ".join(raisons),
        }
    }
