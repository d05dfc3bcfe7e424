import re


def solve(question):
    name = re.search(r"^\*(.+?)\*", question.instruction.strip())[1]
    items = question.simulator["pages"][0]["items"]
    return [{"remove": [row["p"] for row in items[0]["items"] if row["n"] == name and "pas" in row["d"]]}]
