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
KINDS = {"vidéo": ("mp4", "webm"), "son": ("mp3", "ogg"), "image": ("jpg", "png"), "PDF": ("pdf",)}


def solve(question):
    kind = re.search(r"cherche une? (\w+)", question.instruction)[1]
    month, year = re.search(r"\*\*(\w+) (\d{4})\*\*", question.instruction).groups()
    start = f"{year}-{MONTHS.index(month) + 1:02d}-"
    rows = [row for row in question.simulator["nodes"] if row.get("k") == "f" and row["m"].startswith(start)]
    return {row["n"] for row in rows if row["n"].rsplit(".", 1)[1] in KINDS[kind]}
