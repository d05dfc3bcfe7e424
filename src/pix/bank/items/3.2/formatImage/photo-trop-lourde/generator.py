from pix.core.items.files import Archive, Ellipse, File, Grain, Label, Picture, Polygon, Rectangle, Svg

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
    "tulipe",
    "jonquille",
]
COULEURS = [("#bcd7ee", "#4d7a4a"), ("#f2d9b8", "#6b7f3d"), ("#cfd8dc", "#54705a"), ("#dfe7c8", "#7a5c3e")]


def photo(t, nom):
    ciel, sol = t.choice(COULEURS)
    y = t.randint(120, 190)
    formes = [
        Polygon([(0, y + 60), (130, y - 40), (260, y + 40), (420, y - 20), (420, 300), (0, 300)], fill=sol),
        Ellipse(t.randint(30, 330), 30, 56, 56, fill="#f7e08a"),
        Rectangle(t.randint(60, 300), y + 20, 60, 70, fill="#8d6e55"),
        Grain(t.randint(1, 9999), 26),
    ]
    return Picture(420, 300, formes, background=ciel, quality=72)


def logo(t, nom):
    fond, encre = t.choice([("#0b5d7a", "#ffffff"), ("#f4ead8", "#8a3b2a"), ("#3c6b2f", "#f7e08a")])
    return Picture(
        420, 300, [Ellipse(40, 60, 180, 180, fill=encre), Label(240, 120, nom[:2].upper(), size=80, fill=encre)],
        background=fond,
    )  # fmt: skip


def vecteur(t):
    couleur = t.choice(["#0b5d7a", "#8a3b2a", "#3c6b2f"])
    return Svg(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 300" width="420" height="300">'
        f'<rect width="420" height="300" fill="#f4ead8"/><circle cx="150" cy="150" r="90" fill="{couleur}"/>'
        f'<path d="M250 240 L320 60 L390 240 Z" fill="{couleur}"/></svg>\n'
    )


def build(v, rng):
    fautive = rng.cycle("fautive", NOMS)
    t = rng("images")
    autres = t.sample([nom for nom in NOMS if nom != fautive], 6)
    contenus = {f"{fautive}.png": photo(t, fautive)}
    contenus |= {f"{nom}.jpg": photo(t, nom) for nom in autres[:3]}
    contenus |= {f"{nom}.png": logo(t, nom) for nom in autres[3:5]}
    contenus[f"{autres[5]}.svg"] = vecteur(t)
    return {
        "vars": {"fautive": fautive},
        "files": [File("images.zip", Archive({f"images/{nom}": contenus[nom] for nom in sorted(contenus)}))],
        "solution": [fautive, f"{fautive}.png"],
        "reject": autres,
        "feedback": {
            autres[3]: "Ce logo a de grands aplats de couleur : le PNG lui convient très bien.",
            autres[0]: "C'est une photo en JPEG : rien à changer.",
        },
    }
