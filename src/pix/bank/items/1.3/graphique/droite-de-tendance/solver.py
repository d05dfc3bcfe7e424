import re
from fractions import Fraction


def solve(question):
    x0 = int(re.search(r"\*\*(\d+) ", question.instruction.splitlines()[-1])[1])
    found = set()
    for name in ("mesures.ods", "mesures.xlsx"):
        _header, *rows = next(iter(question.attachments[name]["csv"].values()))
        points = [(int(x), int(y)) for x, y in rows]
        n = len(points)
        mean_x, mean_y = Fraction(sum(x for x, _ in points), n), Fraction(sum(y for _, y in points), n)
        slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / sum(
            (x - mean_x) ** 2 for x, _ in points
        )
        found.add(round(mean_y + slope * (x0 - mean_x)))
    return found
