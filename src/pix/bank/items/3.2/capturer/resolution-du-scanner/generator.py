from decimal import Decimal

from pix.core.items import Redraw
from pix.core.items.files import Ellipse, File, Picture, Polygon, Rectangle


def build(v, rng):
    t = rng("scan")
    facteur = rng.cycle("facteur", range(4, 26))
    dpi, impression = t.choice([100, 200]), t.choice([150, 200])
    original = Decimal(t.choice([15, 16, 20, 24, 25, 30])) / 10
    # resolution = impression × pouces ÷ original: the enlargement is a whole number of times the original
    pouces = original * facteur
    if pouces != int(pouces) or not 8 <= pouces <= 60:
        pouces = original * facteur
        if pouces * 2 != int(pouces * 2):
            raise Redraw
    largeur = int(original * dpi)
    hauteur = largeur * 3 // 4
    fond, encre = t.choice([("#f4ead8", "#8a3b2a"), ("#e3eef4", "#1f4e6b"), ("#e9f2e1", "#3c6b2f")])
    formes = [
        Rectangle(8, 8, largeur - 16, hauteur - 16, outline=encre, line=4),
        Polygon([(12, hauteur - 12), (largeur // 2, hauteur // 3), (largeur - 12, hauteur - 12)], fill=encre),
        Ellipse(largeur - 70, 24, 36, 36, fill=encre),
    ]
    return {
        "vars": {
            "dpi": dpi,
            "impression": impression,
            "pouces": pouces.normalize() if pouces != int(pouces) else int(pouces),
            "original": original.normalize() if original != int(original) else int(original),
            "largeur": largeur,
            "hauteur": hauteur,
            "besoin": int(pouces * impression),
            "resolution": impression * facteur,
        },
        "files": [File(f"{v['quoi']}.png", Picture(largeur, hauteur, formes, background=fond, dpi=dpi))],
    }
