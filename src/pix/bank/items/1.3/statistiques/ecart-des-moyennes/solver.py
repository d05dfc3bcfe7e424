import re
from fractions import Fraction


def solve(question):
    series = {}
    for name, values in re.findall(r"^\|([^|*:]+?)\|([\d, ]+)\|$", question.instruction, re.M):
        numbers = [int(value) for value in values.split(",")]
        series[name] = Fraction(sum(numbers), len(numbers))
    high, low = re.findall(r"« (.+?) »", question.instruction)
    return f"{float(series[high] - series[low]):g}".replace(".", ",")
