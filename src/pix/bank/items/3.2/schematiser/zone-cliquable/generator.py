from pix.core.items import Redraw
from pix.core.items.files import File, Svg

PAGES = [
    "accueil",
    "billets",
    "boutique",
    "cafe",
    "jardin",
    "verger",
    "atelier",
    "serre",
    "lavoir",
    "moulin",
    "kiosque",
    "halle",
    "fontaine",
    "belvedere",
    "grotte",
    "passerelle",
    "rucher",
    "tour",
    "preau",
    "remise",
]


def dedans(zone, x, y):
    sorte, a, b, c, d = zone
    if sorte == "rect":
        return a < x < a + c and b < y < b + d
    return (x - a) ** 2 + (y - b) ** 2 < c * c


def loin(zone, x, y):
    """Far enough from the edge to leave no doubt."""
    sorte, a, b, c, d = zone
    if sorte == "rect":
        return min(abs(x - a), abs(x - a - c), abs(y - b), abs(y - b - d)) > 5
    return abs(((x - a) ** 2 + (y - b) ** 2) - c * c) > 12 * c


def build(v, rng):
    page = rng.cycle("page", PAGES)
    t = rng("plan")
    zones = []
    for rang in range(9):
        if rang % 3 == 2:
            zones.append(("circle", t.randint(90, 510), t.randint(90, 310), t.randint(50, 80), 0))
        else:
            zones.append(
                ("rect", t.randint(20, 420), t.randint(20, 280), t.randint(110, 180), t.randint(70, 110))
            )
    points = [(t.randint(60, 540), t.randint(60, 340)) for _ in range(60)]
    touches = [[n for n, zone in enumerate(zones) if dedans(zone, *point)] for point in points]
    bons = [
        (point, touche)
        for point, touche in zip(points, touches, strict=True)
        if len(touche) == 3 and touche[-1] != 8 and all(loin(zone, *point) for zone in zones)
    ]
    if not bons:
        raise Redraw
    (x, y), touche = bons[0]
    noms = t.sample([nom for nom in PAGES if nom != page], 8)
    noms.insert(touche[-1], page)
    couleurs = ["#cfe3f2", "#f7e8b5", "#dbe9cf", "#f2d4cc", "#ded5ee"]
    lignes = []
    for n, ((sorte, a, b, c, d), nom) in enumerate(zip(zones, noms, strict=True)):
        forme = (
            f'x="{a}" y="{b}" width="{c}" height="{d}"' if sorte == "rect" else f'cx="{a}" cy="{b}" r="{c}"'
        )
        lignes.append(
            f'  <a href="{nom}.html"><{sorte} {forme} fill="{couleurs[n % 5]}" stroke="#1d2a30"/></a>'
        )
    svg = "\n".join(
        [
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400" width="600" height="400">',
            '  <rect width="600" height="400" fill="#eef4f3"/>',
            *lignes,
            "</svg>",
            "",
        ]
    )
    sous = [noms[n] for n in touche]
    return {
        "vars": {
            "page": page,
            "x": x,
            "y": y,
            "derniere": noms[8],
            "combien": "trois",
            "zones": ", ".join(sous[:-1]) + f" et {sous[-1]}",
        },
        "files": [File("plan.svg", Svg(svg))],
        "solution": [page, f"{page}.html"],
        "reject": [*sous[:-1], noms[8], f"{noms[8]}.html", *(f"{nom}.html" for nom in sous[:-1])],
        "feedback": {
            **dict.fromkeys(
                [*sous[:-1], *(f"{nom}.html" for nom in sous[:-1])],
                "Cette zone contient bien le point, mais une autre est dessinée par-dessus.",
            ),
            **dict.fromkeys(
                [noms[8], f"{noms[8]}.html"],
                "Cette zone est la dernière du fichier, mais elle ne contient pas ce point.",
            ),
        },
    }
