import re


def solve(question):
    text = question.instruction
    total = int(re.search(r"total\*\* à (\d+)", text)[1])
    gift = int(re.search(r"dépôt\*\* à (\d+)", text)[1])
    turns = int(re.search(r"répéter \*\*(\d+)", text)[1])
    more = int(re.search(r"ajouter (\d+) à \*\*dépôt", text)[1])
    for _turn in range(turns):
        total, gift = total + gift, gift + more
    return total
