import re
from decimal import Decimal


def solve(question):
    station, month = re.search(r"à \*\*(.+?)\*\* en \*\*(\w+) 2026\*\*", question.instruction).groups()
    number = {"octobre": "10", "novembre": "11"}[month]
    found = set()
    for name in ("pluie.ods", "pluie.xlsx"):
        sheets = question.attachments[name]["csv"]
        notes = {row[0]: row[1] for row in sheets["Notice"][1:]}
        code = re.search(rf"(S\d\d) = {re.escape(station)}(?:,|$)", notes["STATION"])[1]
        missing = re.search(r"(\d+) = non mesuré", notes["RR"])[1]
        values = [
            int(rr)
            for where, day, rr in sheets["Données"][1:]
            if where == code and day[5:7] == number and rr != missing
        ]
        found.add(str(Decimal(sum(values)) / 10).replace(".", ","))
    return found
