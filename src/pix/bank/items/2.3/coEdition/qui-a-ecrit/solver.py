import re


def solve(question):
    what = re.search(r"\*\*(.+?)\*\*", question.instruction)[1]
    line = next(
        line for line in question.simulator["pages"][0]["b"][-1][1] if line.endswith("ajoute " + what)
    )
    return re.search(r": (.+?) ajoute", line)[1]
