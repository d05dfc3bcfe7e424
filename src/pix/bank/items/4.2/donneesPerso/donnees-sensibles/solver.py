import re

LEGAL = re.compile(r"Maladies|Religion|politiques|syndicat|ethnique|Empreinte|sexuelle")


def solve(question):
    items = question.simulator["pages"][0]["items"]
    return [{"set": {item["p"]: False for item in items if LEGAL.search(item["n"])}}]
