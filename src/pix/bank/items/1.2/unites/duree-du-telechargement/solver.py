import re


def solve(question):
    size, rate = (int(n) for n in re.findall(r"\*\*(\d+) (?:Mo|Mbit/s)\*\*", question.instruction))
    if size * 8 % rate:
        raise ValueError("another question was expected")
    return size * 8 // rate
