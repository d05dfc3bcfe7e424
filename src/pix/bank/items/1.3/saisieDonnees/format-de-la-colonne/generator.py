from datetime import date, timedelta
from decimal import Decimal

from pix.core.items import Rng
from pix.core.items.french import MONTHS

THEMES = [
    (
        "percent",
        "Pourcentage",
        ["Magasin", "Article", "Remise"],
        ["La Halle", "Le Quai", "Aux Vergers", "Le Préau", "La Source", "Le Tilleul"],
    ),
    (
        "euro",
        "Monnaie (€)",
        ["Stage", "Places", "Tarif"],
        ["Judo", "Cirque", "Poterie", "Échecs", "Théâtre", "Chorale"],
    ),
    (
        "long_date",
        "Date en toutes lettres",
        ["Sortie", "Places", "Départ"],
        ["Lac", "Musée", "Forêt", "Ferme", "Cinéma", "Grotte"],
    ),
    (
        "percent",
        "Pourcentage",
        ["Classe", "Élèves", "Présents"],
        ["6e A", "6e B", "5e A", "5e B", "4e A", "4e B"],
    ),
    (
        "euro",
        "Monnaie (€)",
        ["Jeu", "Joueurs", "Prix"],
        ["Archipel", "Bazar", "Caravane", "Dédale", "Moulin", "Pagode"],
    ),
]


def build(v: dict, rng: Rng) -> dict:
    theme, place = rng.cycle("cas", [(t, p) for t in range(len(THEMES)) for p in (2, 1, 0)])
    genre, nom_format, titres, noms = THEMES[theme]
    draw = rng("valeurs")
    nombre = 6
    if genre == "percent":
        valeurs = [Decimal(n) / 100 for n in draw.sample(range(11, 98), nombre)]
    elif genre == "euro":
        valeurs = [Decimal(n) / 2 for n in draw.sample(range(13, 79), nombre)]
    else:
        valeurs = [date(2026, 9, 1) + timedelta(days=n) for n in draw.sample(range(2, 280), nombre)]
    autres = draw.sample(range(4, 40), nombre)
    colonnes = [[titres[0], *noms[:nombre]], [titres[1], *autres]]
    colonnes.insert(place, [titres[2], *valeurs])
    premier = valeurs[0]
    if genre == "percent":
        brut, voulu = f"{premier}".rstrip("0").replace(".", ","), f"{int(premier * 100)} %"
    elif genre == "euro":
        brut, voulu = f"{premier}".removesuffix(".0").replace(".", ","), f"{premier:.2f} €".replace(".", ",")
    else:
        jour = f"{premier.day}er" if premier.day == 1 else f"{premier.day}"
        brut, voulu = (
            f"{premier.day:02}/{premier.month:02}/{premier.year}",
            f"{jour} {MONTHS[premier.month - 1]} {premier.year}",
        )
    plage = f"{'ABC'[place]}2:{'ABC'[place]}{nombre + 1}"
    faux = {"percent": "euro", "euro": "percent", "long_date": "date"}[genre]
    return {
        "vars": {
            "titre": titres[2],
            "brut": brut,
            "voulu": voulu,
            "plage": plage,
            "genre": genre,
            "nom_format": nom_format,
        },
        "simulator": {"rows": [list(row) for row in zip(*colonnes, strict=True)]},
        "accept": [
            [{"format": {"cells": plage, "as": genre}}],
            [{"format": {"cells": f"{plage[0]}1:{plage[0]}9", "as": genre}}],
        ],
        "reject": [
            [],
            [{"format": {"cells": plage, "as": faux}}],
            [{"format": {"cells": plage.partition(":")[0], "as": genre}}],
            [{"format": {"cells": f"A2:C{nombre + 1}", "as": genre}}],
            [{"set": {plage.partition(":")[0]: voulu}}],
        ],
    }
