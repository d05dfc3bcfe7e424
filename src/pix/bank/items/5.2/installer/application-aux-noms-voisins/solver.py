import re


def solve(question):
    name = re.search(r"Installez \*\*(.+?)\*\*", question.instruction)[1]
    rows = question.simulator["pages"][0]["items"][0]["items"]
    return [{"add": [row["p"] for row in rows if row["n"] == name]}]
