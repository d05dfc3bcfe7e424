from decimal import Decimal

from pix.core.items.files import DocPicture, Ellipse, File, Heading, Picture, Polygon, Rectangle, TextDocument


def build(_v, rng):
    hauteur = rng.cycle("hauteur", [Decimal(n) / 10 for n in range(27, 59) if n % 10])
    largeur = rng.cycle("largeur", [6, 8])
    haut = int(hauteur * 1200 / largeur)
    avant = Decimal(haut) / 100
    image = Picture(
        1200,
        haut,
        [
            Rectangle(0, 0, 1200, haut, fill="#d7e8f2"),
            Ellipse(860, 60, 180, 180, fill="#f2c14e"),
            Polygon([(0, haut), (420, haut // 3), (800, haut)], fill="#5b7f5a"),
            Polygon([(500, haut), (900, haut // 2), (1200, haut)], fill="#3f6145"),
        ],
    )
    document = TextDocument(
        [
            Heading(1, "Bons baisers du Val"),
            "Voici la vue depuis le refuge, dessinée pendant la pause.",
            DocPicture(image, 12, alt="Dessin de deux collines sous le soleil"),
            "La montée est rude, mais la soupe est bonne.",
        ]
    )
    return {
        "vars": {"hauteur": hauteur, "largeur": largeur, "avant": avant},
        "files": [File("carte.odt", document), File("carte.docx", document)],
        "solution": [str(hauteur + ecart) for ecart in (Decimal(0), Decimal("0.01"), Decimal("-0.01"))],
        "reject": [str(avant)],
        "feedback": {str(avant): "C'est la hauteur de départ : avec cette largeur, l'image serait déformée."},
    }
