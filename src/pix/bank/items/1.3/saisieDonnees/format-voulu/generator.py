from datetime import date, timedelta
from decimal import Decimal
from itertools import permutations

from pix.core.items import Rng, date_fr, nombre_fr

FORMATS = ["Nombre", "Monnaie", "Date", "Pourcentage"]
RAISONS = {
    "Nombre": "deux décimales, sans aucun signe : **Nombre**",
    "Monnaie": "le signe € est ajouté : **Monnaie**",
    "Date": "le mois est écrit en lettres : **Date**",
    "Pourcentage": "la valeur est multipliée par 100, avec le signe % : **Pourcentage**",
}


def exemple(nom, draw):
    if nom == "Nombre":
        n = Decimal(draw.randint(21, 99)) / 10
        return nombre_fr(n), nombre_fr(n, 2)
    if nom == "Monnaie":
        n = draw.randint(21, 99)
        return str(n), f"{n},00\u00a0€"
    if nom == "Date":
        jour = date(2026, 9, 7) + timedelta(days=draw.randint(0, 280))
        return date_fr(jour, "court"), date_fr(jour).replace(" ", "\u00a0")
    n = draw.randint(11, 89)
    return f"0,{n:02}".rstrip("0"), f"{n}\u00a0%"


def build(v: dict, rng: Rng) -> dict:
    ordre = rng.cycle("ordre", list(permutations(FORMATS, 3)))
    draw = rng("valeurs")
    paires = [exemple(nom, draw) for nom in ordre]
    lignes = [f"|**B{n}**|{a}|{b}|" for n, (a, b) in enumerate(paires, 2)]
    return {
        "vars": {
            "tableau": "\n".join(["|Cellule|Contenu|Affichage voulu|", "|:--|--:|--:|", *lignes]),
            "raisons": "  \n".join(f"B{n} : {RAISONS[nom]}." for n, nom in enumerate(ordre, 2)),
        },
        "solution": {f"b{n}": [nom] for n, nom in enumerate(ordre, 2)},
        "reject": [{"b2": ordre[1], "b3": ordre[0], "b4": ordre[2]}],
        "feedback": {
            f"b{n}={autre}": "Regardez le signe ajouté : % multiplie par 100, € est une monnaie."
            for n, nom in enumerate(ordre, 2)
            for autre in ("Pourcentage", "Monnaie")
            if autre != nom
        },
    }
