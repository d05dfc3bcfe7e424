import re
from fractions import Fraction


def solve(question):
    steps = [
        (int(limit), int(rate))
        for rate, limit in re.findall(r"\*\*(\d+) %\*\* à partir de (\d+) €", question.instruction)
    ]
    found = set()
    for name in ("remises.ods", "remises.xlsx"):
        header, *rows = next(iter(question.attachments[name]["csv"].values()))
        total = Fraction(0)
        for row in rows:
            amount = int(row[header.index("Montant")])
            total += Fraction(
                amount * max([rate for limit, rate in steps if amount >= limit], default=0), 100
            )
        found.add(f"{float(total):.2f}".replace(".", ","))
    return found
