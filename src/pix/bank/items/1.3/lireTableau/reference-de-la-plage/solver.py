import re


def solve(question):
    rows = question.simulator["sheets"][0]["rows"]
    days, columns = re.search(r"\*\*de (.+?)\*\*, pour \*\*(.+?)\*\*", question.instruction).groups()
    top, bottom = ([row[0].lower() for row in rows].index(day) + 1 for day in days.split(" à "))
    left, right = (rows[0].index(name) for name in columns.split(" et "))
    return f"{'ABCDE'[left]}{top}:{'ABCDE'[right]}{bottom}"
