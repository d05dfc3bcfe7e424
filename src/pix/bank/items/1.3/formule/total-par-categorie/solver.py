import re


def solve(question):
    rows = question.simulator["sheets"][0]["rows"]
    first, last = re.search(r"G(\d+):G(\d+)", question.instruction).groups()
    end = max(at for at, row in enumerate(rows, 1) if row and row[0])
    number = "BC"[0 if rows[1][1].isdigit() else 1]
    kind = "BC"[number == "B"]
    area = f"${kind}$2:${kind}${end}"
    formula = (
        f"=NB.SI({area};F{first})"
        if "le nombre de" in question.instruction
        else f"=SOMME.SI({area};F{first};${number}$2:${number}${end})"
    )
    return [
        {"set": {f"G{first}": formula}},
        {"copy": {"from": f"G{first}", "to": f"G{int(first) + 1}:G{last}"}},
    ]
