import re

MOIS = [
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
    name, euros, cents, day, month, year = re.search(
        r"(.+) a payé \*\*(\d+) euros (\d+)\*\* le \*\*(\d+)(?:er)? (\S+) (\d+)\*\*", question.instruction
    ).groups()
    found = {
        "Nom": name,
        "Date": f"{int(day):02}/{MOIS.index(month) + 1:02}/{year}",
        "Prix": f"{euros},{cents}",
    }
    rows = question.simulator["sheets"][0]["rows"]
    return [
        {"set": {f"{'ABC'[column]}{len(rows) + 1}": found[title] for column, title in enumerate(rows[0])}}
    ]
