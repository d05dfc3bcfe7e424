from pix.core.items import Redraw, Rng
from pix.core.items.files import File, table_workbook

STANDS = ["Crêpes", "Tombola", "Livres", "Jus de fruits", "Plantes", "Photos", "Jeux", "Poteries"]
PAIEMENTS = {"carte": "Carte", "espèces": "Espèces", "chèque": "Chèque"}


def build(v: dict, rng: Rng) -> dict:
    cible = rng.cycle("montant", range(121, 182, 3))
    draw = rng("ventes")
    stands = draw.sample(STANDS, 5)
    voulu = PAIEMENTS[v["paiement"]]
    lignes = [
        [draw.choice(stands), draw.choice(list(PAIEMENTS.values())), draw.randint(3, 32)] for _ in range(96)
    ]

    def somme(stand=None, paiement=None):
        return sum(x[2] for x in lignes if stand in (None, x[0]) and paiement in (None, x[1]))

    ordre = sorted(stands, key=lambda s: somme(s, voulu), reverse=True)
    siennes = [x for x in lignes if x[0] == ordre[0] and x[1] == voulu]
    ecart = cible - somme(ordre[0], voulu)
    for rang, x in enumerate(siennes):
        x[2] += ecart // len(siennes) + (1 if rang < ecart % len(siennes) else 0)
    ordre = sorted(stands, key=lambda s: somme(s, voulu), reverse=True)
    globaux = sorted((somme(s) for s in stands), reverse=True)
    if min(x[2] for x in lignes) < 1 or somme(ordre[0], voulu) != cible or cible - somme(ordre[1], voulu) < 5:
        raise Redraw
    faux = {"sans_filtre": somme(ordre[0]), "total_filtre": somme(None, voulu), "second": somme(ordre[1], voulu),
            "effectif": len(siennes), "meilleur_global": globaux[0]}  # fmt: skip
    if somme(ordre[0]) == globaux[0] or len({cible, *faux.values()}) < 6:
        raise Redraw  # the best stand of all must not be the best of the filtered rows
    classeur = table_workbook("Caisse", ["Stand", "Paiement", "Montant"], lignes)
    return {
        "vars": {"montant": cible, "stand": ordre[0], "deuxieme": ordre[1], "lignes": len(lignes), **faux},
        "files": [File("caisse.ods", classeur), File("caisse.xlsx", classeur)],
        "solution": cible,
    }
