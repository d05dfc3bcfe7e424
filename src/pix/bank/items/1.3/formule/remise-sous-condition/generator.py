from decimal import Decimal

from pix.core.items import Redraw, Rng
from pix.core.items.files import File, table_workbook


def build(v: dict, rng: Rng) -> dict:
    draw = rng("commandes")
    seuil, taux, port = v["seuil"], v["taux"], v["port"]
    bornes = draw.randint(2, 3)
    montants = [seuil] * bornes + [
        draw.choice([n for n in range(12, 96) if n != seuil]) for _ in range(45 - bornes)
    ]
    montants = draw.shuffle(montants)
    reste = Decimal(100 - taux) / 100

    def facture(remise, avec_port=True):
        return sum(
            Decimal(m) * reste if remise(m) else Decimal(m + (port if avec_port else 0)) for m in montants
        )

    total = facture(lambda m: m >= seuil)
    faux = {
        "strict": facture(lambda m: m > seuil),
        "brut": Decimal(sum(montants)),
        "sur_total": sum(montants) * reste,
        "sans_port": facture(lambda m: m >= seuil, False),
        "port_partout": facture(lambda m: m >= seuil, False) + port * len(montants),
    }
    if len({total, *faux.values()}) < 6:
        raise Redraw
    classeur = table_workbook(
        "Commandes", ["Commande", "Montant"], [[f"C{701 + n}", m] for n, m in enumerate(montants)]
    )
    propre = {nom: int(x) if x == int(x) else x.normalize() for nom, x in {"total": total, **faux}.items()}
    return {
        "vars": {**propre, "bornes": bornes, "derniere": len(montants) + 1},
        "files": [File("commandes.ods", classeur), File("commandes.xlsx", classeur)],
        "solution": propre["total"],
    }
