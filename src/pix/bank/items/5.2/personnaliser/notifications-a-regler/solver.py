import re


def solve(question):
    silent = re.search(r"sons\*\* de l'application \*(.+?)\*", question.instruction)[1]
    quiet = re.search(r"Pour \*(.+?)\*", question.instruction)[1]
    (table,) = [
        item
        for page in question.simulator["pages"]
        for item in page["items"]
        if item["k"] == "table" and "Bannières" in str(item["cols"])
    ]
    rows = {row["n"]: row["cells"] for row in table["rows"]}
    return [{"set": {rows[silent]["banniere"]: False, rows[silent]["son"]: False, rows[quiet]["son"]: False}}]
