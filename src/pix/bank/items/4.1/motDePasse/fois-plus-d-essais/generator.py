OBJETS = ["le cadenas", "le coffre", "le boîtier à clés", "le portail", "le casier", "le local à vélos"]
CAS = [
    (10, "chiffres", 2),
    (10, "chiffres", 3),
    (10, "chiffres", 4),
    (26, "lettres", 2),
    (26, "lettres", 3),
    (12, "symboles", 2),
    (12, "symboles", 3),
    (8, "flèches", 2),
    (8, "flèches", 3),
    (16, "touches", 2),
    (20, "images", 2),
    (20, "images", 3),
    (6, "couleurs nommées", 3),
    (36, "signes", 2),
]


def build(v, rng):
    base, signes, ajout = rng.cycle("cas", CAS)
    avant = rng("avant").randint(4, 6)
    fois = base**ajout
    return {
        "vars": {
            "objet": rng("objet").choice(OBJETS),
            "base": base,
            "signes": signes,
            "ajout": ajout,
            "avant": avant,
            "apres": avant + ajout,
            "fois": fois,
            "produit": base * ajout,
            "total": fois + base,
            "calcul": " × ".join([str(base)] * ajout),
        }
    }
