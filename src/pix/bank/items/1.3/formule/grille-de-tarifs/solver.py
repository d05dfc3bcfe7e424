import re


def solve(question):
    [first, last] = re.search(r"grille ([B-E]\d+):([B-E]\d+)", question.instruction).groups()
    sign = {"fois": "*", "plus": "+", "moins": "-", "partagé": "/"}[
        re.search(r"\(colonne A\) (\w+)", question.instruction)[1]
    ]
    row = int(first[1:])
    return [
        {"set": {first: f"=$A{row}{sign}B${row - 1}"}},
        {"copy": {"from": first, "to": f"{first}:{last}"}},
    ]
