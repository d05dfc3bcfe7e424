import re


def solve(question):
    """Search the first secret, then raise the second announced number to it."""
    text = question.instruction
    p, g = map(int, re.search(r"p = (\d+) et g = (\d+)", text).groups())
    first, second = map(int, re.findall(r"annonce \*\*(\d+)\*\*", text))
    last = int(re.search(r"entre 2 et (\d+)", text)[1])
    return {str(second**n % p) for n in range(2, last + 1) if g**n % p == first}
