import re


def solve(question):
    text = question.instruction
    start, formula = re.search(r"cellule ([A-Z]\d+) contient la formule `(.+?)`", text).groups()
    end = re.search(r"la cellule \*\*([A-Z]\d+)\*\*", text)[1]
    right, down = ord(end[0]) - ord(start[0]), int(end[1:]) - int(start[1:])
    return re.sub(r"([A-Z])(\d+)", lambda m: chr(ord(m[1]) + right) + str(int(m[2]) + down), formula)
