import re


def solve(question):
    name = re.search(r"réseau \*\*(.+?)\*\*", question.instruction)[1]
    key = re.search(r"clé `(.+?)`", question.instruction)[1]
    items = {
        item["n"]: item["p"] for page in question.simulator["pages"] for item in page["items"] if "p" in item
    }
    return [
        {"set": {items["Mode avion"]: False}}, {"set": {items["Wi-Fi"]: True}}, {"set": {items["Réseaux à portée"]: name}},
        {"set": {items["Clé du réseau"]: key}},
    ]  # fmt: skip
