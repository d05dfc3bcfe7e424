import re


def solve(question):
    role = re.search(r"on peut \*\*(.+?)\*\*", question.instruction)[1].split()
    return max(question.options, key=lambda option: sum(word in option.lower() for word in role))
