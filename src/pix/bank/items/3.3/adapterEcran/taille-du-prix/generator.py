from pix.core.items.files import File, HtmlPage


def cas():
    """One (base, a, b, c) for each final size, all whole numbers."""
    trouves = {}
    for base in (20, 25, 30, 40, 50):
        for a in (60, 80, 120):
            for b in (125, 150, 175, 250):
                for c in (200, 75):
                    encart = base * a // 100
                    entiers = base * a % 100 == 0 and encart * b % 100 == 0 and encart * c % 100 == 0
                    tailles = {encart * b // 100, encart * c // 100, base * b // 100, base}
                    if entiers and base * b % 100 == 0 and len(tailles) == 4:
                        trouves.setdefault(encart * b // 100, (base, a, b, c))
    return [(taille, *valeurs) for taille, valeurs in sorted(trouves.items())]


def build(_v, rng):
    taille, base, a, b, c = rng.cycle("cas", cas())
    tirage = rng("page")
    produit = tirage.choice(
        ["Gourde du refuge", "Carnet de route", "Lampe de poche", "Sac en toile", "Jeu de cartes"]
    )
    regles = [
        f".encart {{ font-size: {a}%; }}",
        f".encart .prix {{ font-size: {b}%; }}",
        f"p.prix {{ font-size: {c}%; }}",
    ]
    ordre = tirage.shuffle(regles)
    page = (
        '<!DOCTYPE html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n<title>La boutique</title>\n<style>\n'
        f"body {{ font-size: {base}px; }}\n"
        + "\n".join(ordre)
        + "\n</style>\n</head>\n<body>\n<h1>La boutique</h1>\n"
        f'<div class="encart">\n<h2>{produit}</h2>\n<p class="prix">{tirage.randint(4, 29)} euros</p>\n</div>\n'
        "</body>\n</html>\n"
    )
    encart = base * a // 100
    return {
        "vars": {
            "taille": taille, "base": base, "a": a, "b": b, "encart": encart,
            "autre_regle": encart * c // 100, "sans_parent": base * b // 100,
        },
        "files": [File("boutique.html", HtmlPage(page))],
        "solution": taille,
    }  # fmt: skip
