import re


def solve(question):
    """Play the program and count."""
    text = question.instruction
    a = int(re.search(r"^  - poser (\d+)", text, re.MULTILINE)[1])
    b, c = (int(n) for n in re.search(r"répéter (\d+) fois : poser (\d+)", text).groups())
    turns = int(re.search(r"répéter \*\*(\d+)\*\*", text)[1])
    d = int(re.findall(r"^  - poser (\d+)", text, re.MULTILINE)[-1])
    laid = 0
    for _turn in range(turns):
        laid += a + sum(c for _ in range(b))
        laid += d
    return laid + a + sum(c for _ in range(b))
