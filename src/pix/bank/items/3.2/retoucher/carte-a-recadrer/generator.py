from pix.core.items.files import Ellipse, File, Label, Picture, Polygon, Rectangle

LARGEURS = range(302, 560, 12)


def build(v, rng):
    largeur = rng.cycle("largeur", LARGEURS)
    t = rng("scan")
    hauteur = largeur - t.randint(70, 120)
    totale, haut_total = t.randint(820, 900), t.randint(620, 680)
    x, y = t.randint(80, totale - largeur - 80), t.randint(60, haut_total - hauteur - 60)
    cadre, ciel, sol = t.choice(
        [
            ("#1d2a30", "#bcd7ee", "#4d7a4a"),
            ("#5a1f2b", "#f2d9b8", "#6b7f3d"),
            ("#24365c", "#cfd8dc", "#54705a"),
        ]
    )
    bas = y + hauteur
    formes = [
        Rectangle(x, y, largeur, hauteur, fill=cadre),
        Rectangle(x + 10, y + 10, largeur - 20, hauteur - 20, fill=ciel),
        Polygon(
            [(x + 10, bas - 40), (x + largeur // 3, y + hauteur // 2), (x + largeur - 11, bas - 60),
             (x + largeur - 11, bas - 11), (x + 10, bas - 11)],
            fill=sol,
        ),
        Ellipse(x + largeur - 110, y + 30, 60, 60, fill="#f7e08a"),
        Label(x + 30, y + 26, "Valcombe", size=34, fill=cadre),
    ]  # fmt: skip
    return {
        "vars": {"largeur": largeur, "hauteur": hauteur, "totale": totale},
        "files": [File("scan.png", Picture(totale, haut_total, formes, background="#ece8df"))],
        "solution": [str(largeur + ecart) for ecart in range(-3, 4)],
        "reject": [str(totale), str(hauteur), str(largeur - 20)],
        "feedback": {
            str(totale): "C'est la largeur de la feuille entière : il faut recadrer.",
            str(hauteur): "C'est la hauteur.",
        },
    }
