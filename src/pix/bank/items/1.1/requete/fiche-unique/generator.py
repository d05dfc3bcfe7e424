PAIRES = [
    ("castor", "loutre"),
    ("héron", "cigogne"),
    ("truite", "brochet"),
    ("hérisson", "blaireau"),
    ("libellule", "moustique"),
    ("chouette", "hibou"),
    ("lézard", "couleuvre"),
    ("abeille", "guêpe"),
    ("renard", "fouine"),
    ("crapaud", "triton"),
    ("mésange", "moineau"),
    ("écureuil", "loir"),
]
TITRES = [
    "Carnet de berge",
    "Indices et empreintes",
    "Saison par saison",
    "Nuits d'affût",
    "Guide des curieux",
    "Mesurer et noter",
    "Le long du chemin",
    "Vivre côte à côte",
]


def build(v, rng):
    oui, non = rng.cycle("paire", PAIRES)
    nombre = rng.cycle("nombre", list(range(12, 36, 2)))
    draw = rng("fiches")
    tailles = draw.sample([n for n in range(11, 59, 2) if abs(n - nombre) > 2], 9)
    titres = draw.shuffle(TITRES)
    numeros = draw.sample(range(100, 1000), 8)
    site = {
        "host": "sentiers-du-val.test",
        "name": "Sentiers du Val",
        "owner": "Association Sentiers du Val",
        "tint": 3,
    }
    pages = {}

    def add(lieu, titre, taille, sorte, phrase):
        nom = f"{lieu}/f{len(pages)}"
        pages[nom] = {
            "path": f"fiches/{numeros[len(pages)]}.pdf" if sorte == "pdf" else f"pages/{numeros[len(pages)]}", "title": titre, "type": sorte,
            "kind": "document" if sorte == "pdf" else "page", "description": f"{titre}, {oui}.",
            "body": f"Document de {taille} pages.\n\n{phrase}\n",
        }  # fmt: skip

    seul = f"Un seul animal y est suivi, toute l'année : {oui}."
    double = f"Tableau pour comparer {oui} et {non}."
    add("museum", titres[0], nombre, "pdf", seul)
    for rang in range(3):
        add("museum", titres[rang + 1], tailles[rang], "pdf", double)
    add("museum", titres[4], tailles[3], "page", seul)
    add("sentiers", titres[5], tailles[4], "pdf", seul)
    add("sentiers", titres[6], tailles[5], "pdf", double)
    add("sentiers", titres[7], tailles[6], "page", double)
    return {
        "vars": {
            "oui": oui,
            "non": non,
            "nombre": nombre,
            "avec": tailles[0],
            "ailleurs": tailles[4],
            "restes": 4,
        },
        "solution": nombre,
        "reject": [str(taille) for taille in tailles[:7]],
        "simulator": {"new_sites": {"sentiers": site}, "new_pages": pages},
    }
