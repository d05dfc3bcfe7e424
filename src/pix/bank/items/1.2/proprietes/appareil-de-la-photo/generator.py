from datetime import datetime, time

from pix.core.items.files import Ellipse, Exif, File, Picture, Polygon, Rectangle

MARQUES = ["Hublot", "Verrelune", "Optazur", "Camelot"]


def build(v, rng):
    marque = rng("marque").choice(MARQUES)
    numero = rng.cycle("numero", range(210, 950, 37))
    modele = f"{rng('lettres').choice(['HX', 'VL', 'OZ', 'CM', 'RT'])}-{numero}"
    logiciel = f"Retouche Lucarne {rng('version').randint(3, 9)}.{rng('version').randint(1, 8)}"
    auteur = rng("auteur").choice(["Club photo", "Atelier image", "Foyer du lac"])
    t = rng("dessin")
    dessin = Picture(
        640,
        420,
        [
            Ellipse(t.randint(60, 500), 40, 70, 70, fill="#f6efc2"),
            Polygon(
                [(0, 260), (180, t.randint(140, 200)), (420, 300), (640, 220), (640, 420), (0, 420)],
                fill="#5d7f5a",
            ),
            Rectangle(t.randint(120, 420), 290, 90, 90, fill="#b9936c", outline="#4c3a28", line=3),
        ],
        background="#c5dcea",
        exif=Exif(
            taken=datetime.combine(v["jour"], time(t.randint(8, 18), t.randint(0, 59))),
            make=marque,
            model=modele,
            software=logiciel,
            artist=auteur,
        ),
    )
    return {
        "vars": {"marque": marque, "modele": modele, "logiciel": logiciel, "auteur": auteur},
        "files": [File(f"{v['lieu']}.jpg", dessin)],
        "solution": [modele, f"{marque} {modele}", modele.replace("-", " "), modele.replace("-", "")],
        "reject": [marque, logiciel, auteur],
        "feedback": {
            marque: "C'est la marque : le modèle est sur une autre ligne.",
            logiciel: "C'est le logiciel de retouche.",
        },
    }
