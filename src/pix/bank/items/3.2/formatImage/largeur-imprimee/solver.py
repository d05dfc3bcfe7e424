import re
from decimal import ROUND_HALF_UP, Decimal


def solve(question):
    (file,) = question.attachments.values()
    width = file["picture"].width
    density = int(re.search(r"\*\*(\d+) pixels par pouce", question.instruction)[1])
    if f"mesure {width} ×" not in question.alternative_instruction:
        raise ValueError("the question is not what it should be")
    return (Decimal(width) * Decimal("2.54") / density).quantize(Decimal("0.1"), ROUND_HALF_UP)
