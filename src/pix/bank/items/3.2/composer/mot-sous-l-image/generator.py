from pix.core.items.files import File, Svg

NOMS = [
    "Ravelle",
    "Mirambeau",
    "Soulane",
    "Castéja",
    "Nourrit",
    "Belvèze",
    "Kerouan",
    "Tassigny",
    "Ouedra",
    "Vasseline",
    "Harivel",
    "Zemmali",
    "Pontevès",
    "Drouyne",
    "Alibert",
    "Caudéran",
    "Lestienne",
    "Maroulis",
    "Bonaly",
    "Ferrandon",
    "Guilhem",
    "Sarraute",
]


def build(v, rng):
    nom = rng.cycle("nom", NOMS)
    t = rng("affiche")
    visible, dessous = t.sample([autre for autre in NOMS if autre != nom], 2)
    fond, disque, bande = t.choice(
        [
            ("#f4ead8", "#8a3b2a", "#1f4e6b"),
            ("#e3eef4", "#1f4e6b", "#8a3b2a"),
            ("#e9f2e1", "#3c6b2f", "#5b4b8a"),
        ]
    )
    y = t.randint(190, 230)
    svg = f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 600" width="420" height="600" font-family="sans-serif">
  <rect width="420" height="600" fill="{fond}"/>
  <text x="210" y="70" font-size="34" text-anchor="middle" fill="{bande}">Concert d'été</text>
  <text x="210" y="{y}" font-size="24" text-anchor="middle" fill="{bande}">{nom}</text>
  <circle cx="210" cy="{y - 5}" r="105" fill="{disque}"/>
  <text x="210" y="418" font-size="22" text-anchor="middle" fill="{fond}">{dessous}</text>
  <rect x="60" y="390" width="300" height="44" fill="{bande}"/>
  <text x="210" y="500" font-size="22" text-anchor="middle" fill="{bande}">avec {visible} au piano</text>
  <text x="210" y="550" font-size="20" text-anchor="middle" fill="{disque}">samedi 19 juin 2027, 20 h</text>
</svg>
"""
    return {
        "vars": {"nom": nom, "visible": visible, "dessous": dessous},
        "files": [File("affiche.svg", Svg(svg))],
    }
