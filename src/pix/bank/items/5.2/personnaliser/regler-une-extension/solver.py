import re


def solve(question):
    site = re.search(r"site \*\*(.+?)\*\*", question.instruction)[1]
    lists = [item for page in question.simulator["pages"] for item in page["items"] if item["k"] == "list"]
    return [{"add": [row["p"] for row in lists[0]["items"] if row["n"] == site]}]
