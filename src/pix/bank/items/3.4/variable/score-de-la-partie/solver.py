import re

ORDER = re.compile(r"^- (?:mettre \*\*score\*\* à|ajouter|enlever) (\d+)", re.MULTILINE)


def solve(question):
    score = 0
    for order in ORDER.finditer(question.instruction):
        number = int(order[1])
        if "mettre" in order[0]:
            score = number
        else:
            score += number if "ajouter" in order[0] else -number
    return score
