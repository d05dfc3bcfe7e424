import re


def solve(question):
    header, _rule, *rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in question.instruction.splitlines()
        if line.startswith("|")
    ]
    keys = []
    for place, title in enumerate(header):
        values = [row[place] for row in rows]
        if len(set(values)) == len(values) and not re.fullmatch(r"\d\d/\d\d/\d{4}", values[0]):
            keys.append(title)
    return keys
