import re


def solve(question):
    title = re.search(r"\*(.+?)\*", question.instruction)[1]
    return [{"open": next(page["u"] for page in question.simulator["pages"] if page["t"] == title)}]
