import re


def solve(question):
    (row,) = question.simulator["messages"]
    who = re.search(r"\*\*\. (.+?) le reçoit aussi", question.instruction)[1]
    names = {name for name, *_ in [row["from"], *row["to"], *row["cc"]]} - {who}
    return [option for option in question.options if option in names]
