from collections import Counter

from pix.core.items import Redraw, Rng
from pix.core.items.files import File, Workbook, table_sheet


def build(v: dict, rng: Rng) -> dict:
    erreurs = rng.cycle("erreurs", range(9, 29))
    draw = rng("photos")
    a, b = v["theme"]["a"], v["theme"]["b"]
    decors = draw.shuffle(v["theme"]["decors"])
    # The first two places show mostly a, the last one mostly b.
    entrainement = []
    for rang, decor in enumerate(decors):
        forts, faibles = draw.randint(15, 22), draw.randint(2, 6)
        na, nb = (forts, faibles) if rang < 2 else (faibles, forts + 8)
        entrainement += [[decor, a]] * na + [[decor, b]] * nb
    autres, bonnes = draw.randint(4, 8), draw.randint(5, 12)
    essai = [[draw.choice(decors[:2]), b] for _ in range(erreurs)] + [[decors[2], b] for _ in range(bonnes)]
    essai += [[decors[2], a] for _ in range(autres)] + [
        [draw.choice(decors[:2]), a] for _ in range(draw.randint(14, 20))
    ]
    if len({erreurs, autres, erreurs + autres, bonnes, erreurs + bonnes}) < 5:
        raise Redraw
    comptes = Counter(map(tuple, entrainement))
    regles = ", ".join(
        f"{decor} → {a if comptes[decor, a] > comptes[decor, b] else b} ({comptes[decor, a]} {a}, {comptes[decor, b]} {b})"
        for decor in sorted(decors)
    )

    def feuille(nom, lignes, prefixe):
        return table_sheet(
            nom,
            ["Photo", "Décor", "Étiquette"],
            [[f"{prefixe}{n}", *x] for n, x in enumerate(draw.shuffle(lignes), 101)],
        )

    classeur = Workbook([feuille("Entraînement", entrainement, "P"), feuille("Essai", essai, "Q")])
    return {
        "vars": {
            "erreurs": erreurs,
            "autres": autres,
            "toutes": erreurs + autres,
            "bonnes": bonnes,
            "essais": erreurs + bonnes,
            "regles": regles,
        },
        "files": [File("photos.ods", classeur), File("photos.xlsx", classeur)],
        "solution": erreurs,
    }
