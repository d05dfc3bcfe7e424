import re


def solve(question):
    right = [one for one in question.options if re.fullmatch(r"`[a-z0-9.-]+@[a-z0-9-]+(\.[a-z0-9-]+)+`", one)]
    (found,) = right
    return found
