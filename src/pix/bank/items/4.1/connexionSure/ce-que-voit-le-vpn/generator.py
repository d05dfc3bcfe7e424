def affirmations(lieu, vpn, site):
    """(theme, exact, text): two statements of a theme never appear together."""
    return [
        ("reseau", True, f"le Wi-Fi ne sait pas que l'on visite {site}", ""),
        (
            "reseau",
            False,
            f"le Wi-Fi voit encore que l'on visite {site}",
            "Il ne voit qu'un tunnel chiffré vers le serveur du VPN.",
        ),
        ("adresse", True, f"{site} voit l'adresse IP du serveur de {vpn}", ""),
        (
            "adresse",
            False,
            f"{site} voit l'adresse IP du Wi-Fi public",
            "Il voit celle du serveur du VPN, qui parle à la place de l'appareil.",
        ),
        ("operateur", True, f"{vpn} peut savoir que l'on visite {site}", ""),
        (
            "operateur",
            False,
            f"{vpn} ne peut rien savoir des sites visités",
            "Tout passe par ses serveurs : il faut donc pouvoir lui faire confiance.",
        ),
        ("compte", True, f"{site} sait encore quel compte est connecté", ""),
        (
            "compte",
            False,
            f"{site} ne peut plus savoir qui est connecté",
            "On s'est identifié soi-même en se connectant au compte.",
        ),
        (
            "piege",
            False,
            f"{vpn} arrête les fichiers piégés téléchargés",
            "Le tunnel transporte tout, fichiers piégés compris.",
        ),
        (
            "honnete",
            False,
            f"{vpn} garantit l'honnêteté du site {site}",
            "Le VPN ne juge pas les sites ; il transporte les données.",
        ),
    ]


def build(v, rng):
    site = rng.cycle("site", [service["domaine"] for service in v["services"]])
    phrases = affirmations(v["lieu"], v["vpn"], site)
    nombre = rng.cycle("nombre", [2, 3, 3, 2, 4])
    themes = rng("themes").shuffle(["reseau", "adresse", "operateur", "compte"])
    exactes = [p for theme in themes[:nombre] for p in phrases if p[0] == theme and p[1]]
    fausses = [
        p for theme in [*themes[nombre:], "piege", "honnete"] for p in phrases if p[0] == theme and not p[1]
    ]
    return {
        "vars": {"site": site},
        "options": {
            "correct": [texte for _, _, texte, _ in exactes],
            "distractors": [{"text": texte, "feedback": message} for _, _, texte, message in fausses],
        },
    }
