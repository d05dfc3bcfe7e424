import re

ROWS = {"♥": "Amis", "★": "Liste", "■": "Autres"}


def solve(question):
    day = re.search(r"\*\*(\d+ mars 2027)\*\*", question.instruction)[1]
    blocks = next(page for page in question.simulator["pages"] if page["t"] == "Ma page")["b"]
    symbol = next(block[2] for block in blocks if block[0] == "card" and block[2].endswith(" " + day)).split(
        " "
    )[0]
    table = next(block for block in blocks if block[0] == "t")
    return next(int(row[1]) for row in table[2] if row[0].startswith(ROWS[symbol]))
