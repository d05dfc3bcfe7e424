import re


def solve(question):
    town = re.search(r"habite à \*\*(.+?)\*\*", question.instruction)[1]
    page = next(
        p
        for p in question.simulator["pages"]
        if "2026-2027" in p["t"] and p["d"].startswith(town) and "formulaire" in p["d"]
    )
    return f"`{page['u'].removeprefix('https://')}`"
