from base64 import b64encode

from pix.core.items.files import Archive, File, Svg

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
COULEURS = ["#0b5d7a", "#8a3b2a", "#3c6b2f", "#5b4b8a", "#7a5c1e"]


def formes(t):
    """The same sort of logo every time: a disc, a point, a wave; `dans` tells what each pixel is."""
    return t.randint(30, 42), t.randint(20, 90), t.choice(COULEURS)


def vectoriel(rayon, pic, couleur):
    return Svg(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="360" height="360">\n'
        f'  <circle cx="60" cy="56" r="{rayon}" fill="{couleur}"/>\n'
        f'  <path d="M14 112 L{pic} 60 L106 112 Z" fill="#f7e08a"/>\n</svg>\n'
    )


def bitmap(rayon, pic, couleur):
    """A .bmp of 60 × 60 pixels showing the same logo: rows from the bottom, blue green red."""
    encre = bytes(int(couleur[n : n + 2], 16) for n in (5, 3, 1))
    jaune, blanc = bytes([0x8A, 0xE0, 0xF7]), bytes([255, 255, 255])
    points = b""
    for ligne in range(59, -1, -1):
        for colonne in range(60):
            x, y = 2 * colonne + 1, 2 * ligne + 1
            gauche, droite = 14 + (pic - 14) * (112 - y) / 52, 106 - (106 - pic) * (112 - y) / 52
            if 60 <= y <= 112 and gauche <= x <= droite:
                points += jaune
            else:
                points += encre if (x - 60) ** 2 + (y - 56) ** 2 <= rayon * rayon else blanc
    taille = len(points)
    entete = b"BM" + (54 + taille).to_bytes(4, "little") + bytes(4) + (54).to_bytes(4, "little")
    infos = (40).to_bytes(4, "little") + (60).to_bytes(4, "little") * 2 + (1).to_bytes(2, "little")
    infos += (24).to_bytes(2, "little") + bytes(4) + taille.to_bytes(4, "little") + bytes(16)
    return entete + infos + points


def matriciel(rayon, pic, couleur):
    donnees = b64encode(bitmap(rayon, pic, couleur)).decode()
    return Svg(
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        ' viewBox="0 0 120 120" width="360" height="360">\n'
        f'  <image width="120" height="120" xlink:href="data:image/bmp;base64,{donnees}"/>\n</svg>\n'
    )


def build(v, rng):
    faux = rng.cycle("faux", NOMS)
    t = rng("logos")
    autres = t.sample([nom for nom in NOMS if nom != faux], 5)
    logos = {nom: vectoriel(*formes(t)) for nom in autres}
    logos[faux] = matriciel(*formes(t))
    return {
        "vars": {"faux": faux},
        "files": [File("logos.zip", Archive({f"logos/{nom}.svg": logos[nom] for nom in sorted(logos)}))],
        "solution": [faux, f"{faux}.svg"],
        "reject": autres,
        "feedback": {autres[0]: "Ce logo est fait de formes : zoomez, ses bords restent nets."},
    }
