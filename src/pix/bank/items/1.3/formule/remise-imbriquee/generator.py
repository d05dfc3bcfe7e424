from decimal import Decimal

from pix.core.items import Redraw, Rng
from pix.core.items.files import Cell, File, Workbook, table_sheet


def build(v: dict, rng: Rng) -> dict:
    draw = rng("montants")
    bas, petit = v["bas"], v["petit"]
    haut, grand = bas * 2, petit + draw.choice([5, 10])
    erreur = rng.cycle("erreur", ["ordre", "seuils", "strict"])
    montants = draw.shuffle([bas] * 2 + [haut] * 2 + [draw.randint(12, 3 * bas) for _ in range(36)])

    def remise(montant):
        return Decimal(montant * (grand if montant >= haut else petit if montant >= bas else 0)) / 100

    def ordre(montant):
        return Decimal(montant * petit) / 100 if montant >= bas else Decimal(0)

    def stricte(montant):
        return Decimal(montant * (grand if montant > haut else petit if montant > bas else 0)) / 100

    def seuils(montant):
        return Decimal(montant * (petit if montant >= haut else grand if montant >= bas else 0)) / 100

    formules = {
        "ordre": (ordre, "=IF(B{n}>={bas};B{n}*{p}/100;IF(B{n}>={haut};B{n}*{g}/100;0))",
                  f"La formule teste d'abord {bas} € : un montant de {haut} € ou plus passe ce test et n'atteint jamais le second."),
        "seuils": (seuils, "=IF(B{n}>={haut};B{n}*{p}/100;IF(B{n}>={bas};B{n}*{g}/100;0))",
                   f"Les deux taux sont échangés : les grands montants ne reçoivent que {petit} %."),
        "strict": (stricte, "=IF(B{n}>{haut};B{n}*{g}/100;IF(B{n}>{bas};B{n}*{p}/100;0))",
                   f"La formule utilise > : les montants d'exactement {bas} € et {haut} € tombent dans la tranche du dessous."),
    }  # fmt: skip
    fausse, formule, diagnostic = formules[erreur]
    lignes = []
    for n, montant in enumerate(montants, 2):
        texte = formule.format(n=n, bas=bas, haut=haut, p=petit, g=grand)
        lignes.append([f"F{500 + n}", montant, Cell(fausse(montant), formula=texte, number_format="0,00")])
    total = sum(remise(m) for m in montants)
    faux = {
        "affiche": sum(fausse(m) for m in montants),
        "strict": sum(stricte(m) for m in montants),
        "tout_grand": Decimal(sum(m for m in montants if m >= bas) * grand) / 100,
        "cumul": total + sum(ordre(m) for m in montants if m >= haut),
    }
    if total in faux.values() or total == int(total):
        raise Redraw
    classeur = Workbook([table_sheet("Remises", ["Facture", "Montant", "Remise"], lignes)])
    return {
        "vars": {"haut": haut, "grand": grand, "total": total, "diagnostic": diagnostic, **faux},
        "files": [File("remises.ods", classeur), File("remises.xlsx", classeur)],
        "solution": total,
    }  # fmt: skip
