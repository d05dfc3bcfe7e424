import re
from fractions import Fraction


def solve(question):
    (file,) = question.attachments.values()
    text = question.instruction
    preview = int(re.search(r"\*\*(\d+) points par pouce", text)[1])
    inches = Fraction(re.search(r"\*\*([\d,]+) pouces", text)[1].replace(",", "."))
    printed = int(re.search(r"compter (\d+) points", text)[1])
    original = Fraction(file["picture"].width, preview)
    wanted = inches * printed / original
    if not (wanted.denominator == 1):
        raise ValueError("the question is not what it should be")
    return int(wanted)
