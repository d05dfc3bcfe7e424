import re


def solve(question):
    row = next(one for one in question.simulator["messages"] if one["id"] == question.simulator["open"])
    headers = dict(row["h"])
    if "réponse à ce message" in question.instruction:
        return re.search(r"[\w.-]+@[\w.-]+", headers["Reply-To"])[0]
    if "liste de diffusion" in question.instruction:
        return headers["List-Id"].strip("<>")
    return re.search(r"\d\d:\d\d", headers["Date"])[0]
