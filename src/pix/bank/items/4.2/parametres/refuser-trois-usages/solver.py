import re

USES = re.compile(r"publicités|annonces suivent|marques|sociétés|entreprises|IA\b|intelligence artificielle")


def solve(question):
    items = [i for page in question.simulator["pages"] for i in page["items"] if i["k"] == "switch"]
    return [{"set": {item["p"]: False for item in items if USES.search(item["d"])}}]
