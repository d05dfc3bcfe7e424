import re


def solve(question):
    kept = re.search(r"pavé et (.+?)\*\*", question.instruction)[1]
    tables = [
        item
        for page in question.simulator["pages"]
        for item in page["items"]
        if item["k"] == "table" and "session" in item["n"]
    ]
    rows = [row for row in tables[0]["rows"] if "fort" in row["d"] and row["n"] not in ("Antivirus", kept)]
    return [{"set": {row["cells"]["lancer"]: False for row in rows}}]
