import re
from decimal import ROUND_HALF_UP, Decimal


def solve(question):
    size = int(re.search(r"\*\*(\d+) Go\*\*", question.instruction)[1])
    return (Decimal(size) * 10**9 / 2**30).quantize(Decimal(1), ROUND_HALF_UP)
