import re


def solve(question):
    quoi, start, end = re.search(
        r"contient les (\w+) \*\*d(?:e |')(\w+) à (\w+)\*\*", question.instruction
    ).groups()
    rows = [line.strip("|").split("|") for line in question.instruction.splitlines() if line.startswith("|")]
    letter = rows[0][[title.lower() for title in rows[2]].index(quoi)]
    numbers = {row[1].lower(): row[0].strip("*") for row in rows[3:]}
    return f"{letter}{numbers[start]}:{letter}{numbers[end]}"
