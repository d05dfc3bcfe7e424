import re


def solve(question):
    pattern = re.search(r"grep -E '(.+?)' trajets", question.instruction)[1]
    lines = question.instruction.split("```")[1].strip().splitlines()
    if len(lines) != 8:
        raise ValueError("another question was expected")
    return {line.split()[1] for line in lines if re.search(pattern, line)}
