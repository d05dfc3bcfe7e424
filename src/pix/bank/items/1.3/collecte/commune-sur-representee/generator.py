from decimal import Decimal

from pix.core.items import Redraw, Rng, round_half_up
from pix.core.items.files import File, Workbook, table_sheet

AVIS = ["Très satisfait", "Satisfait", "Peu satisfait", "Sans avis"]


def build(v: dict, rng: Rng) -> dict:
    draw = rng("enquete")
    autres = draw.sample([c for c in v["communes"] if c != v["reponse"]], 4)
    grande = autres[0]
    habitants = {v["reponse"]: draw.randint(11, 16) * 100, grande: draw.randint(88, 98) * 100}
    habitants |= {c: draw.randint(24, 52) * 100 for c in autres[1:]}
    comptes = {v["reponse"]: draw.randint(14, 17), grande: draw.randint(20, 23)}
    comptes |= {c: max(4, habitants[c] * 26 // 10000 + draw.randint(-2, 2)) for c in autres[1:]}
    petite = min(autres[1:], key=lambda c: comptes[c])
    if any(comptes[c] * 1000 // habitants[c] > 4 for c in autres):
        raise Redraw
    lignes = [[c, draw.randint(16, 84), draw.choice(AVIS)] for c, n in comptes.items() for _ in range(n)]
    lignes = [[n, *ligne] for n, ligne in enumerate(draw.shuffle(lignes), 1)]
    noms = sorted(habitants)
    total, peuple = sum(comptes.values()), sum(habitants.values())
    classeur = Workbook(
        [
            table_sheet("Réponses", ["Numéro", "Commune", "Âge", "Avis"], lignes),
            table_sheet("Population", ["Commune", "Habitants"], [[nom, habitants[nom]] for nom in noms]),
        ]
    )
    return {
        "vars": {
            "reponses": comptes[v["reponse"]],
            "total": total,
            "grande": grande,
            "reponses_grande": comptes[grande],
            "part": int(round_half_up(Decimal(100 * comptes[v["reponse"]]) / total)),
            "part_pop": int(round_half_up(Decimal(100 * habitants[v["reponse"]]) / peuple)),
        },
        "files": [File("enquete.ods", classeur), File("enquete.xlsx", classeur)],
        "solution": v["reponse"],
        "reject": autres,
        "feedback": {
            grande: "Elle a le plus de réponses, mais aussi le plus d'habitants : comparez les deux.",
            petite: "C'est la commune qui a donné le moins de réponses.",
        },
    }
