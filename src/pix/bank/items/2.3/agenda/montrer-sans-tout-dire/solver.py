import re

SIGNS = [
    ("titres et les lieux", "Détails"),
    ("heures prises", "Libre ou occupé"),
    ("êtes libre", "Libre ou occupé"),
    ("à votre place", "Gérer"),
]


def solve(question):
    page = next(page for page in question.simulator["pages"] if page["t"] == "Partager mon agenda")
    names = {field[2]: field[1] for field in page["b"][0][4]}
    values = {"lien": "Fermé"}
    for who, need in re.findall(r"\*\*(\w+)\*\* doit (.+?)\.", question.instruction):
        values[names[who]] = next(right for sign, right in SIGNS if sign in need)
    return [{"send": {"form": page["u"] + "#partage", "values": values}}]
