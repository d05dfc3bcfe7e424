from datetime import date, timedelta
from decimal import Decimal

from pix.core.items import Redraw, Rng
from pix.core.items.files import Csv, File

SEPARATEURS = [(";", "le point-virgule"), ("\t", "la tabulation"), ("|", "la barre verticale")]
ARTICLES = [
    "Crème brûlée",
    "Thé à la menthe",
    "Gâteau marbré",
    "Pâté végétal",
    "Crêpe salée",
    "Purée de fèves",
    "Café allongé",
]


def build(v: dict, rng: Rng) -> dict:
    draw = rng("lignes")
    separateur, nom_separateur = draw.choice(SEPARATEURS)
    jour = date(2027, 2, 1) + timedelta(days=draw.randint(0, 90))
    rows, montants = [], []
    nombre = draw.randint(38, 46)
    for rang in range(nombre):
        montant = (
            Decimal(draw.randint(3, 24))
            if rang % 6 == 2
            else Decimal(draw.randint(31, 249)) / 10 + Decimal(draw.choice([0, 5])) / 100
        )
        if rang % 6 != 2 and montant == int(montant):
            montant += Decimal("0.25")
        montants.append(montant)
        rows.append(
            [
                f"V{2000 + 7 * rang}",
                f"{jour.day:02}/{jour.month:02}/{jour.year}",
                draw.choice(ARTICLES),
                f"{montant:.2f}" if rang % 6 != 2 else str(int(montant)),
            ]
        )
    total = sum(montants)
    ronds = sum(int(m) for m in montants if m == int(m))
    if total == int(total) or total * 10 == int(total * 10):
        raise Redraw
    contenu = Csv([["Vente", "Date", "Article", "Montant"], *rows], delimiter=separateur, encoding="cp1252")
    return {
        "vars": {
            "nom_separateur": nom_separateur,
            "total": total,
            "ronds": ronds,
            "lignes": nombre,
            "exemple": rows[0][2],
        },
        "files": [File("ventes.csv", contenu)],
        "solution": total,
        "reject": [ronds, int(total), nombre, total * 100, max(montants)],
        "feedback": {
            ronds: "Seuls les montants ronds ont été additionnés : les autres sont restés du texte ou des dates."
        },
    }
