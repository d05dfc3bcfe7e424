from datetime import datetime, timedelta

from pix.core.items.files import Archive, Ellipse, Exif, File, Picture, Polygon, Rectangle


def build(v, rng):
    nom = rng.cycle("nom", [un for un in v["noms"] if "-" not in un])
    tirage = rng("photos")
    autres = tirage.sample([un for un in v["noms"] if un != nom and "-" not in un], 6)
    depart = datetime(2026, 9, 12, 10, 4)
    photos = {}
    for rang, un in enumerate(tirage.shuffle([nom, *autres])):
        prise = depart + timedelta(days=7 * rang, minutes=tirage.randint(0, 300))
        place = (
            {"latitude": tirage.decimal(44, 47, 4), "longitude": tirage.decimal(2, 6, 4)} if un == nom else {}
        )
        garde = un in (nom, *autres[:3])
        exif = Exif(taken=prise, model=f"Objectif {tirage.randint(3, 9)}", **place) if garde else None
        ciel = tirage.choice(["#cfe3f1", "#f3e1c4", "#d9d4ec"])
        photos[f"{un}.jpg"] = Picture(
            480,
            320,
            [
                Rectangle(0, 0, 480, 320, fill=ciel),
                Ellipse(tirage.randint(40, 380), 30, 60, 60, fill="#f2c14e"),
                Polygon(
                    [(0, 320), (tirage.randint(120, 360), tirage.randint(90, 180)), (480, 320)],
                    fill="#5b7f5a",
                ),
            ],
            exif=exif,
        )
    return {
        "vars": {"nom": nom, "autre": autres[0]},
        "files": [File("photos.zip", Archive(photos))],
        "reject": [autres[0], autres[4]],
        "feedback": {autres[0]: "Cette photo garde sa date et son appareil, mais aucun lieu."},
    }
