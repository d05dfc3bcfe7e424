import re


def solve(question):
    text = question.alternative_instruction
    name = re.search(r"pour \*\*(.+?)\*\*", text)[1]
    first_number = int(re.search(r"nombres 0, (\d+)", text)[1])
    lines = int(re.search(rf"{name} : (\d+) trait", text)[1])
    return first_number * lines // 2
