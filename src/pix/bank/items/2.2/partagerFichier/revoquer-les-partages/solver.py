import re


def solve(question):
    today = question.date(re.search(r"sommes le \*\*(.+?)\*\*", question.instruction)[1])
    page = next(page for page in question.simulator["pages"] if page["t"] == "Partages du dossier")
    office = page["b"][0][1].removeprefix("Bureau actuel : ").rstrip(".").split(", ")
    values = {}
    for field in page["b"][1][4]:
        if field[0] == "check":
            who, end = field[2].split(", ", 1)
            active = "sans date" in end or question.date(end) >= today
            values[field[1]] = active and who not in office
    return [{"send": {"form": page["u"] + "#retirer", "values": values}}]
