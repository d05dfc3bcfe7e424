import re


def solve(question):
    word = re.search(r"\*\*(.+?)\*\*", question.instruction)[1]
    rows = {row["id"]: row for row in question.simulator["nodes"]}
    return {rows[row["in"]]["n"] for row in rows.values() if row.get("k") == "f" and word in row["n"]}
