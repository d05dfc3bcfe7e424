from datetime import date, timedelta

from pix.core.items import Rng

RAYONS = ["Romans", "Sciences", "Voyages", "Cuisine", "Musique", "Histoire"]
MONDAY = date(2027, 3, 1)


def build(v: dict, rng: Rng) -> dict:
    draw = rng("lignes")
    rayons = [*RAYONS, f"{v['rayon']} jeunesse"]
    rows = []
    for number in range(v["lignes"]):
        day = MONDAY + timedelta(days=draw.choice([1, 2, 4, 5]))
        rows.append([1000 + number, day, draw.choice(rayons), draw.randint(1, 4), draw.choice(["Adulte", "Enfant"])])
    counts = {rayon: sum(1 for row in rows if row[2] == rayon) for rayon in rayons}
    others = [counts[rayon] for rayon in RAYONS if rayon != v["rayon"]]
    return {
        "vars": {
            "nombre": counts[v["rayon"]],
            "jeunesse": counts[rayons[-1]],
            "voisin": max(others),
        },
        "tables": {"prets": [["Prêt", "Jour", "Rayon", "Documents", "Public"], *rows]},
        "solution": counts[v["rayon"]],
    }
