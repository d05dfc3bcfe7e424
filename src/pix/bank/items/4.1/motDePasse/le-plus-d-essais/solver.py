import math
import re


def bits(option):
    """Number of bits of a rule."""
    first, *others = (int(number) for number in re.findall(r"\d+", option))
    if "minuscules" in option:
        return first * math.log2(26)
    if re.fullmatch(r"\d+ chiffres", option):
        return first * math.log2(10)
    return first * math.log2(sum(others) if "26 lettres et 10" in option else others[0])


def solve(question):
    return max(question.options, key=bits)
