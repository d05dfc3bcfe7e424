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
    old = re.search(r"fichier \*(.+?)\*", question.instruction)[1]
    (row,) = [row for row in question.simulator["nodes"] if row["n"] == old]
    day, month, year = re.search(r"réunion du (\d+)(?:er)? (\w+) (\d{4})", row["text"]).groups()
    subject = re.search(r"Sujet : (\w+)\.", row["text"])[1]
    version = int(re.search(r"Version (\d+)", row["text"])[1])
    new = f"{year}-{MONTHS.index(month) + 1:02d}-{int(day):02d}_{subject}_v{version:02d}.odt"
    return [{"rename": {"file": f"Documents/Réunions/{old}", "to": new}}]
