from pix.core.items.files import Ellipse, File, Label, Picture, Rectangle


def build(v, rng):
    largeur = rng.cycle("largeur", range(642, 1180, 23))
    t = rng("image")
    hauteur = largeur + t.choice([-1, 1]) * t.randint(60, 240)
    dpi = t.choice([96, 150, 200, 300])
    fond, encre = t.choice([("#f4ead8", "#8a3b2a"), ("#e3eef4", "#1f4e6b"), ("#e9f2e1", "#3c6b2f")])
    formes = [
        Rectangle(24, 24, largeur - 48, hauteur - 48, outline=encre, line=8),
        Ellipse(largeur // 2 - 90, hauteur // 2 - 150, 180, 180, fill=encre),
        Label(70, hauteur - 150, "Valcombe en fête", size=44, fill=encre),
    ]
    return {
        "vars": {"largeur": largeur, "hauteur": hauteur, "dpi": dpi},
        "files": [File(f"{v['quoi']}.png", Picture(largeur, hauteur, formes, background=fond, dpi=dpi))],
    }
