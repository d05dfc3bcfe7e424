from pix.core.items import Redraw
from pix.core.items.files import Archive, Ellipse, File, Grain, Picture, Polygon, Rectangle

NOMS = [
    "lac",
    "pont",
    "moulin",
    "jardin",
    "phare",
    "verger",
    "sentier",
    "kiosque",
    "halle",
    "rempart",
    "cascade",
    "lavoir",
    "colline",
    "prairie",
    "ruelle",
    "fontaine",
    "ponton",
    "clairiere",
]


def scene(largeur, hauteur, t, grain, qualite):
    ciel, sol, toit = t.choice(
        [
            ("#bcd7ee", "#4d7a4a", "#9c4a3c"),
            ("#f2d9b8", "#6b7f3d", "#5b4b8a"),
            ("#cfd8dc", "#54705a", "#b0762f"),
        ]
    )
    x, bas = t.randint(largeur // 8, largeur // 2), hauteur * 2 // 3
    formes = [
        Ellipse(largeur * 3 // 4, hauteur // 10, hauteur // 7, hauteur // 7, fill="#f7e08a"),
        Polygon(
            [(0, bas), (largeur // 3, hauteur // 3), (largeur, bas), (largeur, hauteur), (0, hauteur)],
            fill=sol,
        ),
        Rectangle(x, hauteur // 2, hauteur // 4, hauteur // 3, fill="#efe4d2"),
        Polygon(
            [(x - 20, hauteur // 2), (x + hauteur // 8, hauteur // 3), (x + hauteur // 4 + 20, hauteur // 2)],
            fill=toit,
        ),
    ]
    if grain:
        formes.append(Grain(t.randint(1, 9999), grain))
    return Picture(largeur, hauteur, formes, background=ciel, quality=qualite)


def build(v, rng):
    petite = rng.cycle("petite", NOMS)
    t = rng("photos")
    minimum = t.randint(600, 800, 50)
    autres = t.sample([nom for nom in NOMS if nom != petite], 4)
    largeur = minimum - t.randint(90, 180)
    # The small one is heavy with grain, a wide one is plain: the weight tells nothing.
    photos = {petite: scene(largeur, largeur * 3 // 4, t, 24, 88)}
    for rang, nom in enumerate(autres):
        large = minimum + (0 if rang == 1 else t.randint(10, 160))
        photos[nom] = scene(large, large * 2 // 3, t, 0 if rang == 0 else 14, 70 if rang == 0 else 80)
    if len(photos) < 5:
        raise Redraw
    membres = {f"photos/{nom}.jpg": photos[nom] for nom in sorted(photos)}
    return {
        "vars": {"petite": petite, "minimum": minimum, "largeur": largeur, "legere": autres[0]},
        "files": [File("photos.zip", Archive(membres))],
        "solution": [petite, f"{petite}.jpg"],
        "reject": autres,
        "feedback": {autres[0]: "C'est la plus légère, mais elle est assez large : regardez les pixels."},
    }
