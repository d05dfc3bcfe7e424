from pix.core.items import Redraw
from pix.core.items.files import Ellipse, File, Picture, Polygon, Rectangle


def build(v, rng):
    reponse = rng.cycle("reponse", range(345, 600, 11))
    t = rng("photo")
    voulue = t.choice([640, 800])
    numerateur, denominateur = t.choice([(3, 2), (5, 4), (7, 4)])
    if reponse * numerateur % denominateur:
        reponse -= reponse % denominateur
    largeur, hauteur = voulue * numerateur // denominateur, reponse * numerateur // denominateur
    if not 0.4 < hauteur / largeur < 0.95 or hauteur - (largeur - voulue) < 20:
        raise Redraw
    ciel, sol = t.choice([("#bcd7ee", "#4d7a4a"), ("#f2d9b8", "#6b7f3d"), ("#cfd8dc", "#54705a")])
    formes = [Rectangle(0, hauteur * 2 // 3, largeur, hauteur - hauteur * 2 // 3, fill=sol)]
    for rang in range(5):
        x, pied = largeur * (rang + 1) // 7, hauteur * 4 // 5
        habit = t.choice(["#8a3b2a", "#1f4e6b", "#c78b2a", "#5b4b8a"])
        formes.append(Polygon([(x - 45, pied), (x, pied - hauteur // 3), (x + 45, pied)], fill=habit))
        formes.append(
            Ellipse(
                x - 26, pied - hauteur // 3 - 40, 52, 52, fill=t.choice(["#e8c39e", "#8d5a3a", "#c68b5e"])
            )
        )
    return {
        "vars": {
            "reponse": reponse,
            "voulue": voulue,
            "largeur": largeur,
            "hauteur": hauteur,
            "difference": hauteur - (largeur - voulue),
            "inverse": hauteur * largeur // voulue,
        },
        "files": [File(f"{v['quoi']}.jpg", Picture(largeur, hauteur, formes, background=ciel, quality=80))],
    }
