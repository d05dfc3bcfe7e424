from decimal import Decimal

from pix.core.items import Redraw, Rng
from pix.core.items.files import File, Workbook, table_sheet

ARTICLES = ["Lentilles", "Riz", "Pâtes", "Farine", "Huile", "Miel", "Pommes", "Carottes", "Yaourts", "Fromage", "Semoule", "Pois chiches",
            "Compote", "Beurre", "Noix", "Épinards"]  # fmt: skip


def recherche_approchee(code, tarif):
    """What a lookup that believes the list sorted finds: binary search, the last code not above."""
    bas, haut, trouve = 0, len(tarif) - 1, None
    while bas <= haut:
        milieu = (bas + haut) // 2
        if tarif[milieu][0] <= code:
            trouve, bas = tarif[milieu], milieu + 1
        else:
            haut = milieu - 1
    return trouve[2] if trouve else Decimal(0)


def build(v: dict, rng: Rng) -> dict:
    draw = rng("lignes")
    codes = draw.sample([f"{lettre}{n}" for lettre in "KLMNPR" for n in range(11, 60)], 16)
    tarif = [
        [code, nom, Decimal(draw.randint(12, 98)) / 10 + Decimal("0.05")]
        for code, nom in zip(codes, draw.shuffle(ARTICLES), strict=False)
    ]
    prix = {code: montant for code, _nom, montant in tarif}
    lignes = [[n + 1, draw.choice(codes), draw.randint(2, 14)] for n in range(32)]
    total = sum(prix[code] * quantite for _n, code, quantite in lignes)
    faux = {
        "meme_ligne": sum(tarif[n % 16][2] * ligne[2] for n, ligne in enumerate(lignes)),
        "quantites": sum(ligne[2] for ligne in lignes),
        "approche": sum(recherche_approchee(code, tarif) * quantite for _n, code, quantite in lignes),
        "prix": sum(prix[code] for _n, code, _quantite in lignes),
    }
    if codes == sorted(codes) or len({total, *faux.values()}) < 5 or total == int(total):
        raise Redraw
    classeur = Workbook(
        [
            table_sheet("Commande", ["Ligne", "Code", "Quantité"], lignes),
            table_sheet("Tarif", ["Code", "Article", "Prix"], tarif),
        ]
    )
    return {
        "vars": {"total": total, "derniere": 17, **faux},
        "files": [File("commande.ods", classeur), File("commande.xlsx", classeur)],
        "solution": total,
    }
