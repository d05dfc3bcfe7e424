from datetime import date, timedelta

from pix.core.items import Redraw, Rng

CAS = [
    (
        "Le club affiche les résultats de sa course.",
        ["Coureur", "Catégorie", "Points", "Arrivée"],
        ["Benjamins", "Cadets", "Minimes", "Juniors"],
        (20, 99),
    ),
    (
        "La ludothèque imprime son catalogue.",
        ["Jeu", "Genre", "Minutes", "Achat"],
        ["Adresse", "Hasard", "Mémoire", "Stratégie"],
        (10, 90),
    ),
    (
        "Le camping prépare ses arrivées.",
        ["Famille", "Allée", "Nuits", "Début"],
        ["Acacias", "Bouleaux", "Cèdres", "Tilleuls"],
        (2, 21),
    ),
]
NOMS = [
    "Aubin",
    "Besson",
    "Caron",
    "Delmas",
    "Evrard",
    "Faure",
    "Garnier",
    "Hamel",
    "Imbert",
    "Jamet",
    "Kern",
    "Leroy",
    "Morel",
    "Noël",
    "Payet",
    "Renaud",
    "Sylla",
    "Traoré",
    "Vidal",
    "Weber",
]
JEUX = [
    "Archipel",
    "Bazar",
    "Caravane",
    "Dédale",
    "Éclipse",
    "Galère",
    "Horloge",
    "Iceberg",
    "Lanterne",
    "Mistral",
    "Oasis",
    "Pagode",
    "Rébus",
    "Safari",
    "Totem",
    "Voltige",
    "Marelle",
    "Phare",
    "Refuge",
    "Sirocco",
]


def build(v: dict, rng: Rng) -> dict:
    (phrase, titres, groupes, bornes), cle, bas, haut = rng.cycle(
        "cas", [(c, k, b, h) for k in (2, 3) for b in (False, True) for c in CAS for h in (False, True)]
    )
    draw = rng("lignes")
    nombre = draw.randint(14, 18)
    noms = draw.sample(JEUX if titres[0] == "Jeu" else NOMS, nombre)
    jours = [date(2026, 9, 7) + timedelta(days=n) for n in draw.sample(range(120), nombre)]
    quantites = (
        draw.sample(range(*bornes), nombre)
        if bornes[1] - bornes[0] >= nombre
        else [draw.randint(*bornes) for _ in noms]
    )
    rows = [
        list(row) for row in zip(noms, [draw.choice(groupes) for _ in noms], quantites, jours, strict=True)
    ]
    ordre = sorted(sorted(rows, key=lambda row: row[cle], reverse=bas), key=lambda row: row[1], reverse=haut)
    if len({row[1] for row in rows}) < 3 or rows == ordre:
        raise Redraw
    sens = {False: "croissant", True: "décroissant"}

    def dit(colonne, descend):
        return ("de Z à A" if descend else "de A à Z") if colonne == 1 else f"ordre {sens[descend]}"

    cle1, cle2 = f"{'-' if haut else ''}{titres[1]}", f"{'-' if bas else ''}{titres[cle]}"
    return {
        "vars": {
            "phrase": phrase,
            "titre1": titres[1],
            "titre2": titres[cle],
            "sens1": dit(1, haut),
            "sens2": dit(cle, bas),
            "cle1": cle1,
            "cle2": cle2,
            "premier": ordre[0][0],
        },
        "simulator": {"rows": [titres, *rows], "widths": {"A": 12, "B": 12, "D": 12}},
        "accept": [[{"sort": [cle1, cle2]}], [{"sort": cle2}, {"sort": cle1}]],
        "reject": [
            [],
            [{"sort": [cle2, cle1]}],
            [{"sort": cle1}] if not _same(rows, ordre, haut) else [],
            [{"sort": [cle1, cle2.lstrip("-") if bas else f"-{cle2}"]}],
        ],
    }


def _same(rows, ordre, haut):
    """Whether sorting by the first key alone would already do."""
    return sorted(rows, key=lambda row: row[1], reverse=haut) == ordre
