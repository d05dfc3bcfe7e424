import re


def solve(question):
    text = question.alternative_instruction
    line = int(re.search(r"nombres 0, (\d+)", text)[1]) // 2
    heights = {name: int(count) * line for name, count in re.findall(r"(\w+) : (\d+) traits", text)}
    found = [
        option
        for option in question.options
        if {name: int(value) for name, value in re.findall(r"(\w+) (\d+)", option)} == heights
    ]
    [only] = found
    return only
