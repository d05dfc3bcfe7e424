from pix.core.items.files import Archive, File, Label, Picture, Rectangle, Svg


def carte(couleur, nom, numero):
    return [
        Rectangle(20, 20, 440, 240, fill=couleur),
        Label(50, 50, "Carte de membre", size=30, fill="#ffffff"),
        Label(50, 110, nom, size=26, fill="#ffffff"),
        Rectangle(50, 170, 200, 44, fill="#000000"),
        Label(300, 180, f"saison {numero}", size=20, fill="#ffffff"),
    ]


def build(v, rng):
    t = rng("cartes")
    numero = str(rng.cycle("numero", range(204837, 987654, 37193)))
    saison = t.randint(20262027, 20262027)
    noms = t.shuffle(["modele-a", "modele-b", "modele-c"])
    couleurs = t.shuffle(["#0b5d7a", "#7a3b5d", "#3c6b2f"])
    membres = t.sample(
        ["Aya Besson", "Tom Payet", "Lina Roche", "Omar Vial", "Mei Garnier", "Loïc Diallo"], 3
    )
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 280" width="480" height="280">\n'
        '  <rect width="480" height="280" fill="#eef4f3"/>\n'
        f'  <rect x="20" y="20" width="440" height="240" fill="{couleurs[0]}"/>\n'
        '  <text x="50" y="80" font-size="30" fill="#ffffff">Carte de membre</text>\n'
        f'  <text x="50" y="132" font-size="26" fill="#ffffff">{membres[0]}</text>\n'
        f'  <text x="60" y="202" font-size="28" fill="#ffffff">{numero}</text>\n'
        '  <rect x="50" y="170" width="200" height="44" fill="#000000"/>\n'
        f'  <text x="300" y="200" font-size="20" fill="#ffffff">saison {saison}</text>\n'
        "</svg>\n"
    )
    fichiers = {
        f"cartes/{noms[0]}.svg": Svg(svg),
        f"cartes/{noms[1]}.png": Picture(
            480, 280, carte(couleurs[1], membres[1], saison), background="#eef4f3"
        ),
        f"cartes/{noms[2]}.jpg": Picture(
            480, 280, carte(couleurs[2], membres[2], saison), background="#eef4f3"
        ),
    }
    return {
        "vars": {"numero": numero, "fautive": noms[0], "visible": saison},
        "files": [File("cartes.zip", Archive({nom: fichiers[nom] for nom in sorted(fichiers)}))],
    }
