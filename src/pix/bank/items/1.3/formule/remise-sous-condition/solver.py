import re
from fractions import Fraction


def solve(question):
    limit, rate, delivery = (int(n) for n in re.findall(r"(\d+) (?:€|%)", question.instruction)[:3])
    found = set()
    for name in ("commandes.ods", "commandes.xlsx"):
        header, *rows = next(iter(question.attachments[name]["csv"].values()))
        total = Fraction(0)
        for row in rows:
            amount = int(row[header.index("Montant")])
            total += Fraction(amount * (100 - rate), 100) if amount >= limit else amount + delivery
        found.add(f"{float(total):.2f}".replace(".", ","))
    return found
