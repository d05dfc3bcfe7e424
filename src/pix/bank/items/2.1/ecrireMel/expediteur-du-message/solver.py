import re


def solve(question):
    subject = re.search(r"« (.+?) »", question.instruction)[1]
    return {row["from"][0] for row in question.simulator["messages"] if row["s"] == subject}
