import re


def solve(question):
    low, first, middle, top, second = re.search(
        r"« (.+?) » en dessous de (\d+) .+? ; « (.+?) » à partir de \d+ ; « (.+?) » à partir de (\d+)",
        question.instruction,
    ).groups()
    last = re.search(r"C2:C(\d+)", question.instruction)[1]
    formula = f'=SI(B2<{first};"{low}";SI(B2<{second};"{middle}";"{top}"))'
    return [{"set": {"C2": formula}}, {"copy": {"from": "C2", "to": f"C3:C{last}"}}]
