import re


def solve(question):
    work, subject = re.search(r"« (.+?) », en \*\*(.+?)\*\*", question.instruction).groups()
    page = next(page for page in question.simulator["pages"] if page["t"] == "Notes")
    rows = next(block for block in page["b"] if block[0] == "list")[-1]
    return {int(row[2]) for row in rows if row[0] == subject and row[1] == work}
