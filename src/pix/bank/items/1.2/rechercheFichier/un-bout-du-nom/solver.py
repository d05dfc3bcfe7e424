import re


def solve(question):
    word = re.search(r"\*\*(.+?)\*\*", question.instruction)[1]
    rows = {row["id"]: row for row in question.simulator["nodes"]}
    return {rows[rows[row["in"]]["in"]]["n"] for row in rows.values() if row.get("k") == "f" and word in row["n"]}
