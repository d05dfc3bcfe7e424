import re


def solve(question):
    keys = []
    for title, way in re.findall(r"par \*\*(.+?)\*\* \((.+?)\)", question.instruction):
        keys.append(("-" if "décroissant" in way or "Z à A" in way else "") + title)
    return [{"sort": keys}]
