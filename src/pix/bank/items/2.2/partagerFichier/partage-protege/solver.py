import re

RIGHTS = {"lire": "lecture", "remarques": "commentaire", "compléter": "modification"}


def solve(question):
    people, goal, _end = re.findall(r"\*\*(.+?)\*\*", question.instruction)
    names = people.split(" et ")
    page = next(page for page in question.simulator["pages"] if page["t"] == "Partager un fichier")
    fields = page["b"][0][4]
    values = {field[1]: field[2] in names for field in fields if field[0] == "check"}
    values["droit"] = next(right for word, right in RIGHTS.items() if word in goal)
    values["fin"] = question.date(re.search(r"jusqu'au \*\*(.+?)\*\*", question.instruction)[1]).isoformat()
    return [{"send": {"form": page["u"] + "#partage", "values": {**values, "qui": "invites"}}}]
