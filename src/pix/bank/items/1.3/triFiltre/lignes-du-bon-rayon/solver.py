import re


def solve(question):
    name = re.search(r"(?:rayon|forme) \*\*(.+?)\*\*", question.instruction)[1]
    header, *rows = question.simulator["sheets"][0]["rows"]
    column = header.index("Rayon" if "le rayon" in question.instruction else "Forme")
    return sum(1 for row in rows if row[column] == name)
