import re


def solve(question):
    name = re.search(r"offre \*\*(.+?)\*\*", question.instruction)[1]
    years = int(re.search(r"\*\*(\d) ans", question.instruction)[1])
    _header, *rows = next(iter(question.attachments["offres.ods"]["csv"].values()))
    price, service, monthly, free, cover = next(map(int, row[1:]) for row in rows if row[0] == name)
    return price + service + monthly * (12 * years - free) + cover * years
