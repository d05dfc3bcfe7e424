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
    who, month, year = re.search(
        r"joint par \*\*(.+?)\*\* .*? en \*\*(\w+) (\d{4})\*\*", question.instruction
    ).groups()
    wanted = f"{year}-{MONTHS.index(month) + 1:02d}"
    found = [
        row
        for row in question.simulator["messages"]
        if row["from"][0] == who and row["date"].startswith(wanted) and row.get("files")
    ]
    return {re.search(r"Casier : (\d+)", row["files"][0][2])[1] for row in found}
