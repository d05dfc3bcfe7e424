import re


def solve(question):
    (rows,) = question.attachments["numeros.csv"]["csv"].values()
    weights = [int(n) for n in re.findall(r"\d", re.search(r"par ([\d, et]+), on", question.instruction)[1])]
    base = int(re.search(r"par \*\*(\d+)\*\*", question.instruction)[1])
    wrong = set()
    for number, letter in rows[1:]:
        total = sum(int(digit) * weight for digit, weight in zip(number, weights, strict=True))
        if chr(65 + total % base) != letter:
            wrong.add(number)
    return wrong
