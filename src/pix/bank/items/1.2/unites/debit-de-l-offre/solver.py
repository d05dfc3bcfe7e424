import re


def solve(question):
    bits = int(re.search(r"\*\*(\d+) Mb/s\*\*", question.instruction)[1])
    assert bits % 8 == 0 and "**Mo/s**" in question.instruction
    return bits // 8
