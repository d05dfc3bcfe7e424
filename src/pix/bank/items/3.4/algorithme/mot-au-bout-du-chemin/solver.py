import re


def solve(question):
    text = question.instruction
    (rows,) = question.attachments["piste.ods"]["csv"].values()
    column, row = re.search(r"cellule \*\*([A-J])(\d+)\*\*", text).groups()
    down = int(re.search(r"Descendez de \*\*(\d+)", text)[1])
    right = int(re.search(r"Allez \*\*(\d+)", text)[1])
    return rows[int(row) - 1 + down - 1]["ABCDEFGHIJ".index(column) + right]
