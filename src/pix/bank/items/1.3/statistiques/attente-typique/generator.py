from decimal import Decimal

from pix.core.items import Redraw, Rng, round_half_up
from pix.core.items.files import File, table_workbook


def build(v: dict, rng: Rng) -> dict:
    mediane = rng.cycle("mediane", range(9, 39))
    draw = rng("durees")
    moitie = draw.randint(15, 17)
    enormes = 4
    bas = [max(2, mediane - draw.randint(1, 7)) for _ in range(moitie)]
    haut = [mediane + draw.randint(1, 8) for _ in range(moitie - enormes)] + [
        draw.randint(150, 290) for _ in range(enormes)
    ]
    durees = draw.shuffle([*bas, mediane, *haut])
    lignes = len(durees)
    moyenne = round_half_up(Decimal(sum(durees)) / lignes, 1)
    frequentes = sorted(set(durees), key=lambda n: (-durees.count(n), n))
    milieu = durees[lignes // 2]  # the middle of the file before any sort
    if milieu == mediane or frequentes[0] == mediane or mediane in (min(durees), max(durees)):
        raise Redraw
    classeur = table_workbook(
        "Durées", ["Ticket", "Minutes"], [[f"T{401 + n}", d] for n, d in enumerate(durees)]
    )
    return {
        "vars": {
            "mediane": mediane,
            "moyenne": moyenne,
            "lignes": lignes,
            "derniere": lignes + 1,
            "enormes": enormes,
            "rang": moitie + 1,
        },
        "files": [File("durees.ods", classeur), File("durees.xlsx", classeur)],
        "solution": mediane,
        "reject": [moyenne, int(round_half_up(moyenne)), milieu, frequentes[0], max(durees)],
        "feedback": {
            str(moyenne).replace(".", ","): "C'est la moyenne : les durées énormes la tirent vers le haut.",
            int(round_half_up(moyenne)): "C'est la moyenne : les durées énormes la tirent vers le haut.",
            milieu: "C'est la valeur placée au milieu du fichier : il faut d'abord trier.",
        },
    }
