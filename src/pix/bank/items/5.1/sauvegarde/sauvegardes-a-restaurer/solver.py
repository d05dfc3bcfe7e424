import re


def solve(question):
    failure = str(question.date(re.search(r"le \*\*(.+?)\*\* au matin", question.instruction)[1]))
    _header, *rows = next(iter(question.attachments["sauvegardes.ods"]["csv"].values()))
    rows = [row for row in rows if row[0] < failure]
    first = max(at for at, row in enumerate(rows) if row[1] == "complète")
    full, *later = [int(row[2]) for row in rows[first:]]
    return full + (sum(later) if "incrémentale" in question.instruction else later[-1])
