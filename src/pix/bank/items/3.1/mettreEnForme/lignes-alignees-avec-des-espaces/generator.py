from pix.core.items.files import File, Heading, TextDocument

PRODUITS = ["Miel", "Confiture", "Cidre", "Jus de pomme", "Savon", "Bougie", "Carte postale", "Sac en toile", "Affiche",
            "Carnet", "Crayon", "Gobelet", "Tisane", "Biscuit", "Pain d'épices", "Nougat", "Moutarde", "Cornichon", "Sirop",
            "Pastille", "Graines", "Bulbe", "Terreau", "Pot de basilic", "Pot de menthe", "Nichoir", "Panier", "Brosse",
            "Éponge", "Torchon"]  # fmt: skip


def build(_v, rng):
    nombre = rng.cycle("nombre", [*range(7, 15), *range(16, 24)])
    tirage = rng("liste")
    lignes = len(PRODUITS)
    avec_espaces = set(tirage.sample(range(lignes), nombre))
    ecrites = []
    for rang, produit in enumerate(tirage.shuffle(PRODUITS)):
        prix = f"{tirage.randint(2, 9)},{tirage.choice(['00', '20', '50', '80'])} €"
        vide = " " * (24 - len(produit)) if rang in avec_espaces else "\t"
        ecrites.append(f"{produit}{vide}{prix}")
    document = TextDocument([Heading(1, "Tarifs de la boutique"), *ecrites])
    return {
        "vars": {"nombre": nombre, "lignes": lignes},
        "files": [File("tarifs.odt", document), File("tarifs.docx", document)],
        "solution": nombre,
    }
