import re


def solve(question):
    article, quoi = re.search(r"\*\*(.+?)\*\* : l[ea] (\w+)", question.instruction).groups()
    rows = [line.strip("|").split("|") for line in question.instruction.splitlines() if line.startswith("|")]
    letters, titles = rows[0], rows[2]
    letter = letters[[title.lower() for title in titles].index(quoi)]
    number = next(row[0].strip("*") for row in rows[3:] if row[1] == article)
    return letter + number
