import re


def solve(question):
    kind = re.search(r"« (.+?) »", question.instruction)[1]
    number = re.search(r"\*\*[^«]*?(\d+) (?:places|personnes|ans)\*\*", question.instruction)[1]
    rows = question.simulator["sheets"][0]["rows"][1:]
    [name] = [row[0] for row in rows if row[1] == kind and row[3] == number]
    return name
