import re


def solve(question):
    jour, moment = re.search(r"\*\*(\w+) (\w+)\*\*", question.instruction).groups()
    rows = [line.strip("|").split("|") for line in question.instruction.splitlines() if line.startswith("|")]
    column = [title.lower() for title in rows[0]].index(moment)
    return next(int(row[column]) for row in rows[2:] if row[0].lower() == jour)
