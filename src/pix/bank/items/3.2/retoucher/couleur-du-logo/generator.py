from pix.core.items.files import Ellipse, File, Label, Picture, Polygon


def hexa(couleur):
    return "#" + "".join(f"{valeur:02X}" for valeur in couleur)


def build(v, rng):
    t = rng("logo")
    rouge = rng.cycle("rouge", range(24, 200, 8))
    couleur = (rouge, t.randint(60, 180), t.randint(60, 180))
    autre = tuple(valeur + ecart for valeur, ecart in zip(couleur, t.shuffle([9, -8, 6]), strict=True))
    fond = tuple(min(255, valeur + ecart) for valeur, ecart in zip(couleur, (44, 40, 48), strict=True))
    disque, triangle = (couleur, autre) if v["forme"] == "le disque" else (autre, couleur)
    formes = [
        Ellipse(70, 80, 240, 240, fill=hexa(disque)),
        Polygon([(340, 320), (460, 80), (580, 320)], fill=hexa(triangle)),
        Label(210, 345, "Valcombe", size=48, fill="#111111"),
    ]
    juste = hexa(couleur)
    r, g, b = couleur
    return {
        "vars": {
            "code": juste,
            "r": r,
            "v_": g,
            "b": b,
            "autre_code": hexa(autre),
            "fond_code": hexa(fond),
            "de_forme": "du disque" if v["forme"] == "le disque" else "du triangle",
        },
        "files": [File("logo.png", Picture(640, 420, formes, background=hexa(fond)))],
        "solution": [juste, juste[1:], f"0x{juste[1:]}"],
        "reject": [hexa(autre), hexa(fond), hexa((b, g, r)) if r != b else "#000000", f"{r} {g} {b}"],
        "feedback": {
            hexa(autre): "C'est la couleur de l'autre forme.",
            hexa(fond): "C'est la couleur du fond.",
        },
    }
