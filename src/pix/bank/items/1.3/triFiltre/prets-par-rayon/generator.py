from datetime import date, timedelta

from pix.core.items import Rng

RAYONS = ["Romans", "Sciences", "Voyages", "Cuisine", "Musique", "Histoire"]
MONDAY = date(2027, 3, 1)
OPENING_DAYS = [1, 2, 4, 5]


def build(v: dict, rng: Rng) -> dict:
    """`nombre` goes round over the variants, so that neighbours never have the same answer."""
    draw = rng("lignes")
    nombre = rng.cycle("nombre", range(13, 34))
    jeunesse = f"{v['rayon']} jeunesse"
    others = [rayon for rayon in RAYONS if rayon != v["rayon"]] + [jeunesse]
    rayons = [v["rayon"]] * nombre + [draw.choice(others) for _ in range(v["lignes"] - nombre)]
    rows = [
        [
            1000 + number,
            MONDAY + timedelta(days=draw.choice(OPENING_DAYS)),
            rayon,
            draw.randint(1, 4),
            draw.choice(["Adulte", "Enfant"]),
        ]
        for number, rayon in enumerate(draw.shuffle(rayons))
    ]
    return {
        "vars": {
            "nombre": nombre,
            "jeunesse": rayons.count(jeunesse),
            "documents": sum(row[3] for row in rows if row[2] == v["rayon"]),
            "voisin": max(rayons.count(rayon) for rayon in others),
        },
        "tables": {"prets": [["Prêt", "Jour", "Rayon", "Documents", "Public"], *rows]},
        "solution": nombre,
    }
