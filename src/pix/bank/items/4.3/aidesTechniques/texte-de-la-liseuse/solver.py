import re


def solve(question):
    goal = re.search(r"\*\*(\d+)", question.instruction)[1]
    items = [item for page in question.simulator["pages"] for item in page["items"]]
    (path,) = [item["p"] for item in items if item.get("n") == "Taille des lettres"]
    return [{"set": {path: int(goal)}}]
