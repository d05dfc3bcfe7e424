from fractions import Fraction


def solve(question):
    found = set()
    for name in ("commande.ods", "commande.xlsx"):
        sheets = question.attachments[name]["csv"]
        prices = {row[0]: question.number(row[2].replace(".", ",")) for row in sheets["Tarif"][1:]}
        total = sum(Fraction(prices[code]) * int(count) for _line, code, count in sheets["Commande"][1:])
        found.add(f"{float(total):.2f}".replace(".", ","))
    return found
