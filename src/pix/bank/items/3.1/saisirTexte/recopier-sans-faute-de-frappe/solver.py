import re


def solve(question):
    return re.search(r"le voici : (.+)", question.alternative_instruction)[1].replace("\\", "")
