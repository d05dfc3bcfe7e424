import operator
import re

SIGNS = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


def solve(question):
    town, link, sign, limit = re.search(
        r'commune = "(.+?)" (ET|OU) age (<=|>=|<|>) (\d+)', question.instruction
    ).groups()
    join = all if link == "ET" else any
    found = []
    for option in question.options:
        _name, age, place = option.split(", ")
        if join([place == town, SIGNS[sign](int(age.split()[0]), int(limit))]):
            found.append(option)
    return found
