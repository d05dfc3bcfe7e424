import re


def solve(question):
    name = re.search(r"s'appelle « (.+?) »", question.instruction)[1]
    (path,) = [
        item["p"] for page in question.simulator["pages"] for item in page["items"] if item["n"] == name
    ]
    return [{"set": {path: True}}]
