import re

MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]


def solve(question):
    group, day, month, year = re.search(
        r"\*\*(.+?)\*\*, à partir du \*\*(\d+)(?:er)? (\S+) (\d+)\*\*", question.instruction
    ).groups()
    first = (int(year), MONTHS.index(month) + 1, int(day))
    total = 0
    for _name, own, when, amount in question.simulator["sheets"][0]["rows"][1:]:
        if own == group and tuple(int(part) for part in reversed(when.split("/"))) >= first:
            total += int(amount)
    return total
