import re


def solve(question):
    page = question.simulator["pages"][0]
    name = page.get("by") or re.search(r"\*\*Texte d(?:e |')(.+?)\*\*", str(page["b"]))[1]
    return name.split(" ", 1)[1]
