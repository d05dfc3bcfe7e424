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
    month, year = re.search(r"d'\*\*(\w+) (\d{4})\*\*", question.instruction).groups()
    start = f"{year}-{MONTHS.index(month) + 1:02}-"
    return {
        int(re.search(r"\*\*(\d+)\*\* visiteurs", page["b"][0][1])[1])
        for page in question.simulator["pages"]
        if page.get("pub", "").startswith(start) and page.get("k") == "article"
    }
