from decimal import Decimal

from pix.core.items import Redraw, Rng

CAS = [
    (
        "Le club de course a noté ses sorties, en minutes.",
        ["Coureur", "Équipe", "Minutes"],
        ("Rouges", "Bleus"),
        "de minutes",
        "minutes",
        "des {}",
    ),
    (
        "La ferme a pesé ses œufs, en grammes.",
        ["Œuf", "Poulailler", "Grammes"],
        ("Nord", "Sud"),
        "de grammes",
        "grammes",
        "du poulailler {}",
    ),
    (
        "La bibliothèque a compté les pages lues.",
        ["Lecteur", "Groupe", "Pages"],
        ("Matin", "Soir"),
        "de pages",
        "pages",
        "du groupe {}",
    ),
    (
        "Le jardin partagé a mesuré ses tournesols, en centimètres.",
        ["Plant", "Parcelle", "Hauteur"],
        ("Soleil", "Ombre"),
        "de centimètres",
        "centimètres",
        "de la parcelle {}",
    ),
]
CODES = ["R", "V", "T", "N", "S"]


def groupe(draw, nombre, moyenne, ecart):
    """`nombre` values around a mean given in tenths, whose mean is exactly this one."""
    total = moyenne * nombre / 10
    valeurs = [int(moyenne / 10) + draw.randint(-ecart, ecart) for _ in range(nombre - 1)]
    return [*valeurs, int(total - sum(valeurs))]


def build(v: dict, rng: Rng) -> dict:
    phrase, titres, noms, unite, courte, forme = rng.cycle("cas", CAS)
    ecart = rng.cycle("ecart", range(15, 95, 4))
    draw = rng("valeurs")
    n1, n2 = draw.choice([(10, 15), (15, 10), (10, 20), (20, 10)])
    gagnant, perdant = draw.choice([noms, noms[::-1]])
    n1, n2 = (n1, n2) if gagnant == noms[0] else (n2, n1)
    base = draw.randint(310, 560)
    m1, m2 = (base + ecart) // 1, base
    if n1 == 15 or n2 == 15:
        m1, m2 = m1 - m1 % 2, m2 - m2 % 2
    valeurs1, valeurs2 = groupe(draw, n1, m1, 9), groupe(draw, n2, m2, 9)
    if min(valeurs1 + valeurs2) < 8 or m1 == m2 or max(valeurs1 + valeurs2) > 140:
        raise Redraw
    if sum(valeurs1) * 10 != m1 * n1 or sum(valeurs2) * 10 != m2 * n2:
        raise Redraw
    lignes = draw.shuffle([(gagnant, x) for x in valeurs1] + [(perdant, x) for x in valeurs2])
    rows = [titres, *[[f"{titres[0][0]}{101 + n}", nom, x] for n, (nom, x) in enumerate(lignes)]]
    difference = Decimal(m1 - m2) / 10
    premiers = abs(Decimal(lignes[0][1] - lignes[1][1]))
    somme = abs(sum(valeurs1) - sum(valeurs2))
    if len({difference, Decimal(somme), premiers, Decimal(m1) / 10, Decimal(m2) / 10}) < 5:
        raise Redraw
    return {
        "vars": {
            "phrase": phrase,
            "unite": unite,
            "unite_courte": courte,
            "du_gagnant": forme.format(gagnant),
            "du_perdant": forme.format(perdant),
            "ecart": difference,
            "gagnant": Decimal(m1) / 10,
            "perdant": Decimal(m2) / 10,
            "somme": somme,
            "premiers": premiers,
            "n1": n1,
            "n2": n2,
            "fin": len(lignes) + 1,
            "nom1": gagnant,
        },
        "simulator": {"rows": rows},
    }
