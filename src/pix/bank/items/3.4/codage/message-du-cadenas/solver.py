import re


def solve(question):
    (rows,) = question.attachments["table.csv"]["csv"].values()
    letters = {row[0]: row[1] for row in rows[1:]}
    return "".join(letters[code] for code in re.search(r"`([\d ]+)`", question.instruction)[1].split())
