COMMUNES = [
    "Aubrelle",
    "Fontclaire",
    "Mornevent",
    "Clairmarais",
    "Beaurivet",
    "Vernevaux",
    "Tourvielle",
    "Sauveloup",
    "Neuvivier",
    "Hautecoste",
    "Montbrelle",
    "Chantegrive",
]
ACTIVITES = [
    ("au judo", "judo"),
    ("au théâtre", "theatre"),
    ("à la chorale", "chorale"),
    ("à l'escalade", "escalade"),
    ("au dessin", "dessin"),
    ("à la natation", "natation"),
]


def build(v, rng):
    commune = rng.cycle("commune", COMMUNES)
    draw = rng("pages")
    activite, racine = draw.choice(ACTIVITES)
    autre = draw.choice([one for one in COMMUNES if one != commune])
    mot = racine.replace("theatre", "théâtre")
    lieu, la_bas = commune.lower(), autre.lower()
    plan = [
        (
            f"{racine}-{lieu}.test",
            "saison-2026-2027/inscription",
            f"Inscription {mot}, saison 2026-2027",
            f"{commune} : dates, tarifs et formulaire d'inscription {activite}.",
            "",
        ),
        (
            f"{racine}-{la_bas}.test",
            "saison-2026-2027/inscription",
            f"Inscription {mot}, saison 2026-2027",
            f"{autre} : dates, tarifs et formulaire d'inscription {activite}.",
            "La saison est la bonne, mais c'est une autre commune.",
        ),
        (
            f"{racine}-{lieu}.test",
            "archives/2023-2024/inscription",
            f"Inscription {mot}, saison 2023-2024",
            f"{commune} : dates et tarifs de l'inscription {activite}.",
            "C'est la bonne commune, mais une saison passée.",
        ),
        (
            f"forum-{lieu}.test",
            f"sujet/{draw.randint(100, 999)}",
            f"Inscription {mot} 2026-2027 : vos avis ?",
            f"{commune} : « quelqu'un s'est déjà inscrit {activite} ? » 4 messages.",
            "Un forum donne des avis, pas l'inscription.",
        ),
    ]
    sites, pages = {}, {}
    for rang, (hote, chemin, titre, extrait, _faute) in enumerate(plan):
        cle = next((one for one, site in sites.items() if site["host"] == hote), f"s{rang}")
        sites[cle] = {
            "host": hote,
            "name": hote.split(".")[0].replace("-", " ").title().replace("Theatre", "Théâtre"),
            "owner": "Association",
        }
        pages[f"{cle}/p{rang}"] = {
            "path": chemin,
            "title": titre,
            "description": extrait,
            "body": f"{titre}.\n",
        }
    adresses = [f"{hote}/{chemin}" for hote, chemin, *_ in plan]
    autres = [
        {"text": f"`{adresse}`", "feedback": faute}
        for adresse, (*_, faute) in zip(adresses[1:], plan[1:], strict=True)
    ]
    return {
        "vars": {"commune": commune, "activite": activite, "bonne": adresses[0], "autres": autres},
        "simulator": {
            "new_sites": sites,
            "new_pages": pages,
            "open": f"https://boussole.example/recherche?q=inscription+{racine}",
        },
    }
