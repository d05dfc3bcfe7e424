import re


def path_of(row, rows):
    above = rows.get(row.get("in"))
    return f"{path_of(above, rows)}/{row['n']}" if above else row["n"]


def solve(question):
    name = re.search(r"fichier \*(.+?)\*", question.instruction)[1]
    rows = {row["id"]: row for row in question.simulator["nodes"]}
    return {path_of(row, rows) for row in rows.values() if row["n"] == name}
