import re


def solve(question):
    ad = next(block for block in question.simulator["pages"][0]["b"] if block[0] == "ad")
    return re.search(r"\*\*(.+?)\*\*", str(ad))[1]
