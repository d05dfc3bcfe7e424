from pix.core.items import Redraw, Rng

ASC = "du plus petit au plus grand, ou de A à Z"
DESC = "du plus grand au plus petit, ou de Z à A"
THEMES = [
    ("La médiathèque range ses livres.", ["Livre", "Pages", "Année"], (120, 480), (1985, 2024),
     ["Aurore", "Bivouac", "Cabane", "Dune", "Escale", "Falaise", "Marée", "Orage", "Refuge", "Sillage", "Tempête"]),
    ("Le parc a mesuré ses arbres.", ["Arbre", "Mètres", "Âge"], (8, 34), (35, 190),
     ["Bouleau", "Cèdre", "Frêne", "Hêtre", "If", "Mélèze", "Noyer", "Orme", "Platane", "Saule", "Tilleul"]),
    ("Le ciné-club choisit un film.", ["Film", "Minutes", "Sortie"], (78, 165), (1972, 2025),
     ["Alizé", "Comète", "Dédale", "Fugue", "Lisière", "Mirage", "Nacre", "Passage", "Ricochet", "Sirocco"]),
    ("La ludothèque fait son inventaire.", ["Jeu", "Durée", "Prix"], (15, 120), (9, 48),
     ["Archipel", "Bazar", "Caravane", "Domino", "Forteresse", "Galère", "Labyrinthe", "Moulin", "Pagode", "Voltige"]),
    ("Le club liste ses sentiers.", ["Sentier", "Longueur", "Marcheurs"], (4, 29), (31, 96),
     ["Ardoise", "Belvédère", "Cascade", "Genêts", "Loutre", "Moulins", "Palombes", "Rochers", "Sources", "Vignes"]),
    ("Le refuge pèse ses animaux.", ["Nom", "Poids", "Box"], (4, 39), (40, 75),
     ["Biscuit", "Caramel", "Flocon", "Gribouille", "Mousse", "Noisette", "Olive", "Pixel", "Réglisse", "Truffe"]),
]  # fmt: skip


def est_triee(valeurs):
    return valeurs in (sorted(valeurs), sorted(valeurs, reverse=True))


def build(v: dict, rng: Rng) -> dict:
    place = rng.cycle("cas", [(t, c, s) for t in range(len(THEMES)) for c in range(3) for s in (False, True)])
    theme, colonne, decroissant = place
    phrase, titres, premiers, seconds, mots = THEMES[theme]
    draw = rng("lignes")
    lignes = list(
        zip(
            draw.sample(mots, 6),
            draw.sample(range(*premiers), 6),
            draw.sample(range(*seconds), 6),
            strict=False,
        )
    )
    lignes = sorted(lignes, key=lambda ligne: ligne[colonne], reverse=decroissant)
    if any(est_triee([ligne[autre] for ligne in lignes]) for autre in range(3) if autre != colonne):
        raise Redraw
    corps = ["|" + "|".join(map(str, ligne)) + "|" for ligne in lignes]
    sens = DESC if decroissant else ASC
    return {
        "vars": {
            "phrase": phrase,
            "tableau": "\n".join(["|" + "|".join(titres) + "|", "|:--|--:|--:|", *corps]),
            "titres": titres,
            "colonne": titres[colonne],
            "suite": ", ".join(str(ligne[colonne]) for ligne in lignes[:3]) + "…",
            "sens": ("de Z à A" if decroissant else "de A à Z") if colonne == 0 else sens.split(",")[0],
        },
        "solution": {"colonne": [titres[colonne]], "ordre": [sens]},
        "reject": [{"colonne": titres[colonne], "ordre": ASC if decroissant else DESC}],
        "feedback": {
            f"ordre={ASC if decroissant else DESC}": "Comparez la première et la dernière ligne de cette colonne."
        },
    }
