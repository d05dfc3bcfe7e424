import re


def solve(question):
    bits = int(re.search(r"\*\*(\d+) Mb/s\*\*", question.instruction)[1])
    if bits % 8 or "**Mo/s**" not in question.instruction:
        raise ValueError("another question was expected")
    return bits // 8
