import re

RIGHTS = {"lire": "Lecture", "modifier": "Modification", "lire et commenter": "Commentaire"}


def solve(question):
    who, verb = re.search(r"\*\*(.+?)\*\* doit pouvoir (.+?) \*", question.instruction).groups()
    page = next(page for page in question.simulator["pages"] if page["t"] == "Qui a accès ?")
    name = next(field[1] for field in page["b"][0][4] if field[2] == who)
    return [{"send": {"form": page["u"] + "#acces", "values": {name: RIGHTS[verb]}}}]
