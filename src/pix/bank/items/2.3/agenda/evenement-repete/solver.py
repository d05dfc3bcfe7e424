import re


def solve(question):
    text = question.instruction
    first, last = (
        question.date(day) for day in re.search(r"du \*\*(.+?)\*\* au \*\*(.+?)\*\*", text).groups()
    )
    hour, minutes = re.search(r", à (\d+) h ?(\d*),", text).groups()
    page = next(page for page in question.simulator["pages"] if page["t"] == "Nouvel évènement")
    values = {
        "debut": first.isoformat(),
        "heure": f"{int(hour):02}:{minutes or '00'}",
        "rythme": "Chaque semaine",
        "fin": last.isoformat(),
        "saut": re.search(r"sauf le (.+?)\*\*", text)[1],
    }
    return [{"send": {"form": page["u"] + "#evenement", "values": values}}]
