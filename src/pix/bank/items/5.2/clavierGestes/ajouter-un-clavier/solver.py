import re


def solve(question):
    language = re.search(r"disposition « (.+?) » et faites", question.instruction)[1]
    items = {item["p"]: item for page in question.simulator["pages"] for item in page["items"] if "p" in item}
    (added,) = [row["p"] for row in items["claviers"]["items"] if row["n"] == language]
    return [{"add": added}, {"set": {"actif": language}}]
