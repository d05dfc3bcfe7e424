import re


def solve(question):
    rows = [line.strip("|").split("|") for line in question.instruction.splitlines() if line.startswith("|")]
    last = rows[-2][0].strip("*")
    words, number = re.search(
        r"\*\*(au moins|plus de|au plus|moins de) (\d+) ", question.instruction
    ).groups()
    sign = {"au moins": ">=", "plus de": ">", "au plus": "<=", "moins de": "<"}[words]
    if "compte les" in question.instruction:
        return f'=NB.SI($B$2:$B${last};"{sign}{number}")'
    return f'=SOMME.SI(B2:B{last};"{sign}{number}";C2:C{last})'
