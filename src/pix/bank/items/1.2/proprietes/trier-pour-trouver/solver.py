import re


def solve(question):
    wanted = re.search(r"est \*\*le plus (\w+)", question.instruction)[1]
    rows = [row for row in question.simulator["nodes"] if row.get("k") == "f"]
    key = {
        "lourd": lambda row: -row["s"],
        "ancien": lambda row: row["m"],
        "récent": lambda row: [-ord(c) for c in row["m"]],
    }[wanted]
    first, second = sorted(rows, key=key)[:2]
    if key(first) == key(second):
        raise ValueError("another question was expected")
    return first["n"]
