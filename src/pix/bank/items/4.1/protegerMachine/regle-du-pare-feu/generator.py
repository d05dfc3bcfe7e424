APPLIS = [
    "Passerelle",
    "Jardinet",
    "Clavecin",
    "Boulier",
    "Pivoine",
    "Tandem",
    "Gribouille",
    "Toupie",
    "Marelle",
    "Lanterne",
    "Cordage",
    "Ricochet",
    "Tricotin",
    "Sablier",
    "Girouette",
    "Trompette",
    "Domino",
    "Hamac",
    "Escabeau",
    "Parasol",
]
# (besoin, réseau privé, réseau public)
BESOINS = [
    ("partager des fichiers à la maison seulement", "autorisée", "bloquée"),
    ("imprimer à la maison seulement", "autorisée", "bloquée"),
    ("jouer en réseau à la maison seulement", "autorisée", "bloquée"),
    ("diffuser la musique dans le salon seulement", "autorisée", "bloquée"),
    ("travailler sans aucun réseau", "bloquée", "bloquée"),
    ("classer des photos sans aucun réseau", "bloquée", "bloquée"),
]
PARTOUT = [
    ("recevoir des appels partout", "autorisée", "autorisée"),
    ("participer à des visios partout", "autorisée", "autorisée"),
]


def build(v, rng):
    trop = rng.cycle("trop", APPLIS)
    juste, *autres = rng("autres").sample([nom for nom in APPLIS if nom != trop], 3)
    maison = [besoin for besoin in BESOINS if besoin[1] == "autorisée"]
    rien = [besoin for besoin in BESOINS if besoin[1] == "bloquée"]
    besoins = [*rng("maison").sample(maison, 2), rng("rien").choice(rien)]
    besoins = [besoins[2], *besoins[:2]] if rng("trop").randint(0, 3) == 0 else besoins
    applis = [
        (trop, besoins[0]),
        (juste, rng("partout").choice(PARTOUT)),
        *zip(autres, besoins[1:], strict=True),
    ]
    regles = {nom: besoin[1:] for nom, besoin in applis}
    regles[trop] = ("autorisée", "autorisée")
    liste = "\n".join(f"- {nom} : {besoin[0]}." for nom, besoin in rng("liste").shuffle(applis))
    rangs = [f"| {nom} | {regles[nom][0]} | {regles[nom][1]} |" for nom, _ in rng("table").shuffle(applis)]
    return {
        "vars": {
            "trop": trop,
            "juste": juste,
            "autres": [juste, *autres],
            "besoins": liste,
            "besoin": besoins[0][0],
            "tableau": "\n".join(["| Application | Privé | Public |", "|---|---|---|", *rangs]),
        }
    }
