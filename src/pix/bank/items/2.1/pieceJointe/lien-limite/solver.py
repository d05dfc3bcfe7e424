import re

MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet"]


def solve(question):
    text = question.instruction
    file = re.search(r"partage \*(.+?)\*", text)[1].replace("\\", "")
    day, month, year = re.search(r"jusqu'au (\d+)\w* (\w+) (\d{4})", text).groups()
    until = f"{year}-{MONTHS.index(month) + 1:02d}-{int(day):02d}"
    (draft,) = [row["id"] for row in question.simulator["messages"] if row["in"] == "drafts"]
    return [{"resume": {"message": draft, "links": [{"file": file, "access": "recipients", "until": until}]}}]
