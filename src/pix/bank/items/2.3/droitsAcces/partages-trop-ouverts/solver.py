import re

PERSONAL = re.compile(r"noms|enfant|payé|personnes")


def solve(question):
    page = next(page for page in question.simulator["pages"] if page["t"] == "Tous les partages")
    values = {}
    for field in page["b"][0][4]:
        if field[0] != "select":
            continue
        start = field[4] if len(field) > 4 else field[3][0]
        if PERSONAL.search(field[2]) and start.startswith("Toute"):
            values[field[1]] = start.replace("Toute personne qui a le lien", "Invités")
        elif start.startswith("Toute") and start.endswith("modification"):
            values[field[1]] = start.replace("modification", "lecture")
    return [{"send": {"form": page["u"] + "#partages", "values": values}}]
