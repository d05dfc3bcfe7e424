import re


def solve(question):
    word = re.search(r"\*\*(\S+)\*\*\. Ce", question.instruction)[1]
    return {row["n"] for row in question.simulator["nodes"] if word in row.get("text", "")}
