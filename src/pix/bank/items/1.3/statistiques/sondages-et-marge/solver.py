import re
from math import sqrt


def solve(question):
    found = []
    for option in question.options:
        score, size = re.search(r"(\d+) % favorables, (.+) réponses", option).groups()
        score, size = int(score), int(question.number(size))
        if score - 100 / sqrt(size) > 50:
            found.append(option)
    return found
