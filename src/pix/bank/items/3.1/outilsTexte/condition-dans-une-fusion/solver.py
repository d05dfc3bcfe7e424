import re


def solve(question):
    letter = question.attachments["lettre.odt"]["text"]
    limit, town = re.search(r"\{SI Âge < (\d+) ET Commune <> ([^}]+)\}", letter).groups()
    rows = next(iter(question.attachments["inscrits.ods"]["csv"].values()))[1:]
    return sum(1 for row in rows if float(row[2]) < int(limit) and row[3] != town)
