import re


def solve(question):
    size, rate = (int(n) for n in re.findall(r"\*\*(\d+) (?:Mo|Mbit/s)\*\*", question.instruction))
    assert size * 8 % rate == 0
    return size * 8 // rate
