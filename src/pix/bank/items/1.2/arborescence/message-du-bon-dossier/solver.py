import re


def solve(question):
    folder = re.search(r"le dossier \*(.+?)\*", question.instruction)[1]
    rows = {row["id"]: row for row in question.simulator["nodes"]}
    texts = [
        row["text"] for row in rows.values() if row["n"] == "message.txt" and rows[row["in"]]["n"] == folder
    ]
    return {re.search(r"est (\S+)\.", text)[1] for text in texts}
