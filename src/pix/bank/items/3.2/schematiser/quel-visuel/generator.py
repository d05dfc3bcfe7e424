from pix.core.items.files import Archive, File, Svg

NOMS = [
    "lilas",
    "genet",
    "fougere",
    "sorbier",
    "myrtille",
    "bruyere",
    "jasmin",
    "lavande",
    "trefle",
    "pivoine",
    "glaieul",
    "narcisse",
    "violette",
    "bleuet",
    "anemone",
    "muguet",
]
RAISONS = {
    "une carte mentale": "une idée au centre, des branches qui en partent",
    "une frise chronologique": "une ligne du temps avec des dates dans l'ordre",
    "un organigramme": "des cases reliées du haut vers le bas, qui dirige qui",
    "un diagramme en barres": "des barres dont la hauteur montre des quantités",
}
SUJETS = ["le jardin", "la fanfare", "le lavoir", "le marché", "le refuge"]


def texte(x, y, mots, taille=16, ancre="middle"):
    return f'<text x="{x}" y="{y}" font-size="{taille}" text-anchor="{ancre}" fill="#1d2a30">{mots}</text>'


def trait(x1, y1, x2, y2, couleur):
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{couleur}" stroke-width="4"/>'


def case(x, y, mots, couleur, rond=8):
    return (
        f'<rect x="{x - 62}" y="{y - 24}" width="124" height="48" rx="{rond}" fill="#ffffff" stroke="{couleur}"'
        f' stroke-width="3"/>{texte(x, y + 6, mots)}'
    )


def carte(sujet, couleur, t):
    idees = t.sample(["outils", "saisons", "équipe", "dépenses", "lieux", "visiteurs", "horaires"], 5)
    places = [(120, 80), (480, 80), (100, 210), (500, 210), (300, 340)]
    traits = [trait(300, 190, x, y, couleur) for x, y in places]
    return [*traits, *(case(x, y, mot, couleur, 24) for (x, y), mot in zip(places, idees, strict=True)),
            case(300, 190, sujet, couleur, 24)]  # fmt: skip


def frise(sujet, couleur, t):
    annees = sorted(t.sample(range(1890, 2026), 5))
    dessin = [trait(40, 200, 560, 200, couleur), texte(300, 60, sujet, 22)]
    for rang, annee in enumerate(annees):
        x = 80 + 110 * rang
        dessin += [trait(x, 185, x, 215, couleur), texte(x, 245, annee, 18)]
    return dessin


def organigramme(sujet, couleur, t):
    roles = t.sample(["accueil", "matériel", "trésorerie", "ateliers", "journal", "sorties"], 3)
    dessin = [trait(300, 90, 300, 150, couleur), trait(110, 150, 490, 150, couleur)]
    dessin += [trait(x, 150, x, 230, couleur) for x in (110, 300, 490)]
    dessin += [case(300, 80, "direction", couleur, 0), texte(300, 40, sujet, 20)]
    return dessin + [case(x, 240, role, couleur, 0) for x, role in zip((110, 300, 490), roles, strict=True)]


def barres(sujet, couleur, t):
    dessin = [trait(60, 330, 560, 330, couleur), trait(60, 60, 60, 330, couleur), texte(300, 40, sujet, 20)]
    for rang, mois in enumerate(["janv.", "févr.", "mars", "avril", "mai"]):
        hauteur = t.randint(60, 240)
        dessin.append(
            f'<rect x="{90 + 95 * rang}" y="{328 - hauteur}" width="56" height="{hauteur}" fill="{couleur}"/>'
        )
        dessin.append(texte(118 + 95 * rang, 355, mois))
    return dessin


DESSINS = dict(zip(RAISONS, (carte, frise, organigramme, barres), strict=True))


def page(formes):
    return Svg(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400" width="600" height="400"'
        ' font-family="sans-serif"><rect width="600" height="400" fill="#eef4f3"/>'
        + "".join(formes)
        + "</svg>\n"
    )


def build(v, rng):
    bon = rng.cycle("bon", NOMS)
    t = rng("dessins")
    autres = t.sample([nom for nom in NOMS if nom != bon], 3)
    sortes = [v["voulu"], *t.shuffle([sorte for sorte in RAISONS if sorte != v["voulu"]])]
    noms = dict(zip(sortes, [bon, *autres], strict=True))
    couleurs = t.shuffle(["#0b5d7a", "#8a3b2a", "#3c6b2f", "#5b4b8a"])
    fichiers = {
        f"dessins/{noms[sorte]}.svg": page(DESSINS[sorte](t.choice(SUJETS), couleur, t))
        for sorte, couleur in zip(sortes, couleurs, strict=True)
    }
    voisin = sortes[1]
    return {
        "vars": {
            "bon": bon,
            "raison": RAISONS[v["voulu"]],
            "voisin": noms[voisin],
            "voisin_nom": voisin[0].upper() + voisin[1:],
            "voisin_raison": RAISONS[voisin],
        },
        "files": [File("dessins.zip", Archive({nom: fichiers[nom] for nom in sorted(fichiers)}))],
        "solution": [bon, f"{bon}.svg"],
        "reject": autres,
        "feedback": {noms[sorte]: f"Ce dessin est {sorte} : {RAISONS[sorte]}." for sorte in sortes[1:]},
    }
