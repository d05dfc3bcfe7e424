import re
from decimal import ROUND_HALF_UP, Decimal


def solve(question):
    seconds, rate, bits = re.findall(
        r"\*\*([\d\s]+) (?:secondes|fois par seconde|bits)\*\*", question.instruction
    )
    octets = int(re.sub(r"\s", "", rate)) * int(bits) // 8 * 2 * int(seconds)
    return (Decimal(octets) / 10**6).quantize(Decimal("0.1"), ROUND_HALF_UP)
