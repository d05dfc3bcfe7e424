import re


def solve(question):
    rows = question.simulator["sheets"][0]["rows"]
    what, day = re.search(r"nombre \*\*(.+?)\*\*, \*\*le (.+?)\*\*", question.instruction).groups()
    words = what.lower().split()
    row = [line[0].lower() for line in rows].index(day)
    [column] = [at for at, title in enumerate(rows[0]) if at and set(title.lower().split()) <= set(words)]
    return [{"select": f"{'ABCDE'[column]}{row + 1}"}]
