import re


def solve(question):
    name = re.search(r"fichier \*(.+?)\*", question.instruction)[1]
    return {
        "/".join(row["m"][:10].split("-")[::-1]) for row in question.simulator["nodes"] if row["n"] == name
    }
