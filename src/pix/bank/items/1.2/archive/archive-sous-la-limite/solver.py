import re


def solve(question):
    limit = int(re.search(r"\*\*(\d+) Mo", question.instruction)[1]) * 1000000
    rows = {row["id"]: row for row in question.simulator["nodes"]}
    photos = [
        row for row in rows.values() if row["n"].endswith(".jpg") and rows[row["in"]]["n"] == "Concours"
    ]
    taken, total = [], 0
    for row in sorted(photos, key=lambda row: row["s"]):
        if total + row["s"] <= limit:
            total += row["s"]
            taken.append(f"Images/Concours/{row['n']}")
    return [{"compress": {"files": taken, "in": "Images/Concours", "name": "envoi.zip"}}]
