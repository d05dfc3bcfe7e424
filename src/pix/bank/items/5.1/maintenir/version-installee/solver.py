import re


def solve(question):
    words = re.search(r"version (.+?) est", question.instruction)[1]
    pages = {page["n"]: page["items"] for page in question.simulator["pages"]}
    if words == "du système":
        return next(item["is"][0][1] for item in pages["À propos"] if item["n"] == "Version installée")
    if words.startswith("du logiciel"):
        items = pages[words.removeprefix("du logiciel ")]
        return next(item["is"][0][1] for item in items if item["n"] == "Version installée")
    part = words.split()[-1].split("'")[-1]
    group = False
    for item in pages["Matériel et pilotes"]:
        if item["k"] == "group":
            group = part.lower() in item["n"].lower()
        elif group and item["n"] == "Pilote installé":
            return item["is"][0][1]
    return None
