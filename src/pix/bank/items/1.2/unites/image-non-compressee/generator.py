from decimal import Decimal

from pix.core.items import Redraw
from pix.core.items.files import File, Label, Picture, Rectangle
from pix.core.items.french import round_half_up


def build(v, rng):
    largeur = rng.cycle("largeur", range(1240, 2400, 60))
    hauteur = rng("hauteur").randint(900, 1380, 20)
    exact = Decimal(largeur * hauteur * 3) / 1000000
    poids = round_half_up(exact, 1)
    if abs(exact - poids) > Decimal("0.04"):
        raise Redraw
    couleurs = rng("couleurs").choice(
        [("#f4ead8", "#8a3b2a"), ("#e3eef4", "#1f4e6b"), ("#e9f2e1", "#3c6b2f")]
    )
    image = Picture(
        largeur,
        hauteur,
        [
            Rectangle(60, 60, largeur - 120, hauteur - 120, outline=couleurs[1], line=12),
            Label(160, 200, "Fête du livre", size=120, fill=couleurs[1]),
            Label(160, 400, "Valcombe, 17 avril 2027", size=64, fill=couleurs[1]),
        ],
        background=couleurs[0],
    )
    return {
        "vars": {
            "largeur": largeur,
            "hauteur": hauteur,
            "poids": poids,
            "ko": rng("ko").randint(14, 30),
            "un_octet": round_half_up(exact / 3, 1),
            "bits": round_half_up(exact * 8, 1),
        },
        "files": [File(f"{v['quoi']}.png", image)],
    }
