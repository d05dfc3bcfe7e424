import re
from math import sqrt


def solve(question):
    found = []
    for option in question.options:
        score, size = (int(n) for n in re.search(r"(\d+) % favorables, (\d+) réponses", option).groups())
        if score - 100 / sqrt(size) > 50:
            found.append(option)
    return found
