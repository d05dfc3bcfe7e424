NOMS = [
    "Nacelle",
    "Ponton",
    "Brouette",
    "Passeplat",
    "Besace",
    "Tiroir",
    "Charrette",
    "Bagagerie",
    "Colibri",
    "Pirogue",
    "Escarcelle",
    "Montecharge",
]


def build(v, rng):
    draw = rng("services")
    bon = rng.cycle("bon", NOMS)
    autres = draw.sample([nom for nom in NOMS if nom != bon], 4)
    taille, jours = draw.randint(3, 7), draw.choice([8, 10, 12])
    large, long = [taille + 1, taille + 3, taille * 2], [jours + 2, jours + 9, 30]
    lignes = [
        (bon, draw.choice(large[:2]), draw.choice(long), "non", ""),
        (autres[0], taille - 1, draw.choice(long), "non", "la taille"),
        (autres[1], draw.choice(large), jours - draw.randint(1, 4), "non", "la durée"),
        (autres[2], draw.choice(large), draw.choice(long), "oui", "le compte"),
        (autres[3], draw.choice(large), 3, "oui", "la durée et le compte"),
    ]
    table = (
        "| Service | Taille maximale | Durée de garde | Compte pour recevoir |\n|---|---|---|---|\n"
        + "".join(
            f"| {nom} | {maximum} Go | {garde} jours | {compte} |\n"
            for nom, maximum, garde, compte, _ in draw.shuffle(lignes)
        )
    )
    site = {
        "host": "guide-partage.test", "name": "Le guide du partage", "owner": "Médiathèque du Lavoir", "tint": 3,
        "certificate": {"holder": "Médiathèque du Lavoir", "issuer": "Autorité du Val", "until": "3 août 2027"},
    }  # fmt: skip
    return {
        "vars": {
            "taille": taille, "jours": jours, "bon": bon, "maximum": lignes[0][1], "garde": lignes[0][2],
            "defauts": ", ".join(f"{nom} sur {defaut}" for nom, *_, defaut in lignes[1:]),
        },
        "reject": autres,
        "feedback": {autres[0]: "Le film est trop gros pour ce service.", autres[1]: "Le fichier serait effacé trop tôt.", autres[2]: "Il faudrait un compte pour le recevoir."},
        "simulator": {"new_sites": {"guide": site}, "new_pages": {"guide/depots": {"title": "Les services de dépôt", "body": table}}},
    }  # fmt: skip
