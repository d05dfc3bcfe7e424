import re

FACTORS = {"ko": 1, "Mo": 1000, "Go": 1000000}


def solve(question):
    def weight(option):
        number, unit = re.search(r": ([\d,\s]+) (ko|Mo|Go)$", option).groups()
        return question.number(number) * FACTORS[unit]

    first, second = sorted(question.options, key=weight, reverse=True)[:2]
    if weight(first) == weight(second):
        raise ValueError("another question was expected")
    return first
