from datetime import datetime, time, timedelta

from pix.core.items.files import Ellipse, Exif, File, Picture, Polygon, Rectangle

APPAREILS = [("Hublot", "H-20"), ("Verrelune", "V-7"), ("Optazur", "OZ-310"), ("Camelot", "C-55")]


def build(v, rng):
    minutes = rng.cycle("minutes", range(9 * 60 + 3, 19 * 60, 31))
    pris = datetime.combine(v["jour"], time(minutes // 60, minutes % 60, rng("secondes").randint(2, 57)))
    ecart = rng("ecart")
    modif = pris + timedelta(days=ecart.randint(2, 9), minutes=ecart.choice([-161, -83, 47, 129]))
    marque, modele = rng("appareil").choice(APPAREILS)
    bleu, vert = rng("couleurs").choice(
        [("#bcd7ee", "#4d7a4a"), ("#f2d9b8", "#6b7f3d"), ("#cfd8dc", "#54705a")]
    )
    dessin = Picture(
        640,
        420,
        [
            Ellipse(rng("soleil").randint(60, 500), 40, 70, 70, fill="#f7e08a"),
            Polygon([(0, 300), (200, 160), (420, 290), (640, 200), (640, 420), (0, 420)], fill=vert),
            Rectangle(260, 300, 140, 80, fill="#a88a6a", outline="#5a4632", line=3),
        ],
        background=bleu,
        exif=Exif(taken=pris, modified=modif, make=marque, model=modele, software="Retouche Lucarne"),
    )
    h, m = f"{pris.hour:02d}", f"{pris.minute:02d}"
    faux = f"{modif.hour:02d}:{modif.minute:02d}"
    heures = [f"{h}:{m}", f"{h}h{m}", f"{h} h {m}", f"{h}:{m}:{pris.second:02d}", f"{h}.{m}"]
    if pris.hour < 10:
        heures += [heure[1:] for heure in heures]
    return {
        "vars": {
            "heure": f"{h}:{m}",
            "modif_heure": faux,
            "modif_jour": modif.date(),
            "marque": marque,
            "modele": modele,
        },
        "files": [File(f"{v['lieu']}.jpg", dessin)],
        "solution": heures,
        "reject": [faux, f"{h}:{(pris.minute + 1) % 60:02d}"],
        "feedback": {faux: "C'est l'heure de la retouche, pas celle de la prise de vue."},
    }
