FACTEURS = [
    "code par SMS",
    "application du téléphone",
    "clé d'accès du téléphone",
    "notification du téléphone",
]
SECOURS = [
    "codes de secours imprimés",
    "clé de sécurité dans un tiroir",
    "clé d'accès de l'ordinateur",
    "codes de secours notés sur papier",
]
PIEGES = [
    "codes de secours en photo sur le téléphone",
    "appel vocal au même numéro",
    "codes de secours dans le bloc-notes du téléphone",
    "seconde application du téléphone",
]


def build(v, rng):
    noms = [service["nom"] for service in v["services"]]
    ouvert = rng.cycle("ouvert", noms)
    piege, *autres = rng("autres").sample([nom for nom in noms if nom != ouvert], 3)
    secours, secours_piege = rng("secours").choice(SECOURS), rng("piege").choice(PIEGES)
    facteurs = rng("facteurs").shuffle(FACTEURS)
    lignes = list(
        zip([ouvert, piege, *autres], facteurs, [secours, secours_piege, "aucun", "aucun"], strict=True)
    )
    rangs = [f"| {nom} | {facteur} | {texte} |" for nom, facteur, texte in rng("ordre").shuffle(lignes)]
    return {
        "vars": {
            "ouvert": ouvert,
            "piege": piege,
            "autres": [piege, *autres],
            "secours": secours,
            "secours_piege": secours_piege,
            "tableau": "\n".join(["| Compte | Second facteur | Secours prévu |", "|---|---|---|", *rangs]),
        }
    }
