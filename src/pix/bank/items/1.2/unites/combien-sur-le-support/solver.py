import re


def solve(question):
    room, each = (int(n) for n in re.findall(r"\*\*(\d+) (?:Mo|Go)\*\*", question.instruction))
    return room * 1000 // each
