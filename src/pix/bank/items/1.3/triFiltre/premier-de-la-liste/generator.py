from datetime import date, timedelta
from decimal import Decimal

from pix.core.items import Rng

ARBRES = [
    "Acacia",
    "Alisier",
    "Amandier",
    "Aulne",
    "Bouleau",
    "Cèdre",
    "Cerisier",
    "Charme",
    "Châtaignier",
    "Chêne",
    "Cognassier",
    "Cormier",
    "Cyprès",
    "Épicéa",
    "Érable",
    "Figuier",
    "Frêne",
    "Ginkgo",
    "Hêtre",
    "Houx",
    "Magnolia",
    "Marronnier",
    "Mélèze",
    "Merisier",
    "Mûrier",
    "Néflier",
    "Noisetier",
    "Noyer",
    "Olivier",
    "Orme",
    "Peuplier",
    "Platane",
    "Poirier",
    "Pommier",
    "Prunier",
    "Saule",
    "Sorbier",
    "Sureau",
    "Tilleul",
    "Tremble",
]
JEUX = [
    "Archipel",
    "Bazar",
    "Boussole",
    "Caravane",
    "Citadelle",
    "Comète",
    "Corsaire",
    "Dédale",
    "Domino",
    "Éclipse",
    "Falaise",
    "Forteresse",
    "Galère",
    "Grimoire",
    "Horloge",
    "Iceberg",
    "Jongleur",
    "Labyrinthe",
    "Lanterne",
    "Mandoline",
    "Marelle",
    "Mistral",
    "Moulin",
    "Mosaïque",
    "Oasis",
    "Pagode",
    "Parade",
    "Pirogue",
    "Phare",
    "Quarante",
    "Rébus",
    "Refuge",
    "Safari",
    "Sirocco",
    "Tandem",
    "Tempête",
    "Totem",
    "Vallée",
    "Vertige",
    "Voltige",
]
CAS = [
    (
        "Le parc a mesuré et daté ses arbres.",
        ["Arbre", "Mètres", "Planté le"],
        ARBRES,
        (4, 39),
        (1901, 2024),
        1,
        True,
        "Quel arbre est **le plus haut** ?",
    ),
    (
        "Le parc a mesuré et daté ses arbres.",
        ["Arbre", "Mètres", "Planté le"],
        ARBRES,
        (4, 39),
        (1901, 2024),
        2,
        False,
        "Quel arbre a été planté **en premier** ?",
    ),
    (
        "Le parc a mesuré et daté ses arbres.",
        ["Arbre", "Mètres", "Planté le"],
        ARBRES,
        (4, 39),
        (1901, 2024),
        2,
        True,
        "Quel arbre a été planté **en dernier** ?",
    ),
    (
        "La ludothèque fait l'inventaire de ses jeux.",
        ["Jeu", "Prêts", "Acheté le"],
        JEUX,
        (3, 96),
        (1988, 2026),
        1,
        True,
        "Quel jeu a été **le plus** prêté ?",
    ),
    (
        "La ludothèque fait l'inventaire de ses jeux.",
        ["Jeu", "Prêts", "Acheté le"],
        JEUX,
        (3, 96),
        (1988, 2026),
        1,
        False,
        "Quel jeu a été **le moins** prêté ?",
    ),
    (
        "La ludothèque fait l'inventaire de ses jeux.",
        ["Jeu", "Prêts", "Acheté le"],
        JEUX,
        (3, 96),
        (1988, 2026),
        2,
        False,
        "Quel jeu est **le plus ancien** de la ludothèque ?",
    ),
]


def build(v: dict, rng: Rng) -> dict:
    phrase, titres, noms, bornes, annees, colonne, decroissant, question = rng.cycle("cas", CAS)
    gagnant = rng.cycle("gagnant", noms)
    draw = rng("lignes")
    nombre = draw.randint(32, 36)
    autres = draw.shuffle([nom for nom in noms if nom != gagnant])[: nombre - 1]
    quantites = draw.sample(range(*bornes), nombre) if bornes[1] - bornes[0] > nombre else None
    if quantites is None:
        quantites = draw.sample(range(bornes[0] * 10, bornes[1] * 10), nombre)
        quantites = [Decimal(n) / 10 for n in quantites]
    jours = [date(draw.randint(*annees), 1, 1) + timedelta(days=n) for n in draw.sample(range(364), nombre)]

    lignes = sorted(zip(quantites, jours, strict=True), key=lambda x: x[colonne - 1], reverse=decroissant)
    donnees = [[nom, *ligne] for nom, ligne in zip([gagnant, *autres], lignes, strict=True)]
    melange = draw.shuffle(donnees[1:])
    place = draw.randint(6, nombre - 4)
    melange = [*melange[:place], donnees[0], *melange[place:]]

    def montre(ligne):
        x = ligne[colonne]
        return f"{x.day:02}/{x.month:02}/{x.year}" if colonne == 2 else f"{x}".replace(".", ",")

    return {
        "vars": {
            "phrase": phrase,
            "question": question,
            "gagnant": gagnant,
            "second": donnees[1][0],
            "oppose": donnees[-1][0],
            "premier_ligne": melange[0][0],
            "titre": titres[colonne],
            "nombre": nombre,
            "ordre": "décroissant" if decroissant else "croissant",
            "valeur": montre(donnees[0]),
            "valeur_second": montre(donnees[1]),
        },
        "simulator": {"rows": [titres, *melange], "widths": {"A": 16}},
    }
