import posixpath
import re


def path_of(row, rows):
    above = rows.get(row.get("in"))
    return f"{path_of(above, rows)}/{row['n']}" if above else row["n"]


def solve(question):
    start, image = re.search(r"rangée dans \*(.+?)\*.*l'image \*(.+?)\*", question.instruction).groups()
    rows = {row["id"]: row for row in question.simulator["nodes"]}
    return {posixpath.relpath(path_of(row, rows), start) for row in rows.values() if row["n"] == image}
