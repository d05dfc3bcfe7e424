import re
from collections import defaultdict


def solve(question):
    mark = re.search(r"notés \*\*(\w)\*\*", question.instruction)[1]
    header, *rows = next(iter(question.attachments["decisions.ods"]["csv"].values()))
    town, note, said = (header.index(name) for name in ("Commune", "Note", "Accepté"))
    answers = defaultdict(list)
    for row in rows:
        if row[note] == mark:
            answers[row[town]].append(row[said] == "oui")
    return min(answers, key=lambda name: sum(answers[name]) / len(answers[name]))
