from decimal import Decimal

from pix.core.items import Redraw
from pix.core.items.files import Ellipse, File, Picture, Polygon, Rectangle
from pix.core.items.french import round_half_up


def build(v, rng):
    t = rng("image")
    largeur = rng.cycle("largeur", range(780, 1380, 25)) + t.randint(0, 22)
    hauteur = largeur - t.randint(120, 260)
    exact = Decimal(largeur) / v["ppp"] * Decimal("2.54")
    cm = round_half_up(exact, 1)
    if abs(exact - cm) > Decimal("0.035"):
        raise Redraw
    fond, encre, autre = t.choice(
        [
            ("#f4ead8", "#8a3b2a", "#c78b2a"),
            ("#e3eef4", "#1f4e6b", "#7aa5bd"),
            ("#e9f2e1", "#3c6b2f", "#a9bf5a"),
        ]
    )
    formes = [
        Rectangle(80, 80, largeur - 160, hauteur - 160, fill=autre),
        Polygon([(80, hauteur - 80), (largeur // 2, 200), (largeur - 80, hauteur - 80)], fill=encre),
        Ellipse(largeur // 2 - 120, hauteur // 2, 240, 240, fill=fond),
    ]
    return {
        "vars": {
            "largeur": largeur,
            "hauteur": hauteur,
            "cm": cm,
            "pouces": round_half_up(Decimal(largeur) / v["ppp"], 1),
            "exact_pouces": round_half_up(Decimal(largeur) / v["ppp"], 3),
            "cm_hauteur": round_half_up(Decimal(hauteur) / v["ppp"] * Decimal("2.54"), 1),
            "ecran": round_half_up(Decimal(largeur) / 96 * Decimal("2.54"), 1),
        },
        "files": [File(f"{v['quoi']}.png", Picture(largeur, hauteur, formes, background=fond, dpi=96))],
    }
