from pix.core.items import Redraw
from pix.core.items.files import File, Picture, Rectangle

# Each digit on 3 × 5 squares, as a digital clock draws it.
CHIFFRES = {
    "0": "111101101101111",
    "2": "111001111100111",
    "3": "111001111001111",
    "5": "111100111001111",
    "8": "111101111101111",
}
MIROIR = str.maketrans("25", "52")


def build(v, rng):
    t = rng("code")
    code = "".join(t.choice("02580255") for _ in range(5))
    tel_quel, tourne = code[::-1].translate(MIROIR), code.translate(MIROIR)
    if tel_quel == code or len({code, tel_quel, tourne, code[::-1]}) < 4 or len(set(code)) < 3:
        raise Redraw
    fond, plaque, encre = t.choice(
        [
            ("#8fa3ad", "#f5f5ee", "#1d2a30"),
            ("#b59f84", "#26323a", "#f7e08a"),
            ("#93a88a", "#ffffff", "#7a1f2b"),
        ]
    )
    largeur = 640
    formes = [Rectangle(60, 70, 520, 200, fill=plaque, outline=encre, line=6)]
    for rang, chiffre in enumerate(code):
        for n, point in enumerate(CHIFFRES[chiffre]):
            if point == "1":
                x, y = 100 + 92 * rang + 24 * (n % 3), 110 + 24 * (n // 3)
                # Seen in the mirror: x counted from the right edge.
                formes.append(Rectangle(largeur - x - 24, y, 24, 24, fill=encre))
    return {
        "vars": {"code": code, "tel_quel": tel_quel, "tourne": tourne},
        "files": [File("code.png", Picture(largeur, 340, formes, background=fond))],
    }
