BETES = [
    ("le blaireau", "blaireau"),
    ("la chouette", "chouette"),
    ("le hérisson", "hérisson"),
    ("la salamandre", "salamandre"),
    ("l'écureuil", "écureuil"),
    ("la libellule", "libellule"),
]
SITES = [
    ("museum", "museum.valcombe.test", ""),
    ("obs", "observatoire-nature.test", "Observatoire de la nature"),
    ("parc", "parc-du-val.test", "Parc naturel du Val"),
    ("club", "mains-vertes.test", "Les Mains vertes"),
]
TITRES = [
    "Guide de terrain",
    "Fiche d'observation",
    "Carnet de sortie",
    "Compte rendu de nuit",
    "Enquête participative",
    "Reconnaître les traces",
    "Un jardin accueillant",
    "Questions fréquentes",
    "Bilan de l'année",
    "Idées reçues",
    "Le calendrier",
    "Se loger l'hiver",
    "Ce qu'il faut éviter",
    "Affiche commentée",
]


def build(v, rng):
    bete, mot = rng.cycle("bete", [*BETES, *BETES])
    nombre = rng.cycle("nombre", [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])
    draw = rng("documents")
    cible = draw.choice(SITES)
    simples, ailleurs = draw.randint(2, 4), draw.randint(3, 5)
    sites = {
        nom: {"host": hote, "name": titre, "owner": titre, "tint": 3} for nom, hote, titre in SITES if titre
    }
    pages = {}

    def add(site, sorte, rang):
        titre = f"{TITRES[rang % len(TITRES)]} {'ABCDEF'[rang // len(TITRES)] if rang >= len(TITRES) else ''}".strip()
        pages[f"{site}/d{len(pages)}"] = {
            "path": f"doc/{draw.randint(10, 99)}{len(pages)}.{sorte}" if sorte == "pdf" else f"page/{draw.randint(10, 99)}{len(pages)}",
            "title": titre, "kind": "document" if sorte == "pdf" else "page", "type": sorte,
            "description": f"{titre} : {mot}.", "body": f"On y parle du mot {mot}, de ses abris et de ses habitudes.\n",
        }  # fmt: skip

    for rang in range(nombre):
        add(cible[0], "pdf", rang)
    for rang in range(simples):
        add(cible[0], "page", rang)
    autres = [site[0] for site in SITES if site != cible]
    for rang in range(ailleurs):
        add(autres[rang % 3], "pdf", rang)
    for rang in range(4):
        add(autres[rang % 3], "page", rang + 5)
    add(cible[0], "pdf", 9)
    last = next(reversed(pages))
    pages[last] |= {
        "title": "Compter les hérons au nid",
        "description": "Protocole de comptage des hérons.",
        "body": "Une paire de jumelles et de la patience.\n",
    }
    return {
        "vars": {
            "bete": bete,
            "mot": mot,
            "hote": cible[1],
            "nombre": nombre,
            "tous": nombre + ailleurs,
            "du_site": nombre + simples,
        },
        "solution": nombre,
        "reject": [str(nombre + 1)],
        "simulator": {"new_sites": sites, "new_pages": pages},
    }
