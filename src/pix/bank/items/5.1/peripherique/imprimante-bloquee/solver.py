import re


def solve(question):
    doc = re.search(r"imprimer \*(.+?)\*", question.instruction)[1]
    printer = re.search(r"imprimante \*\*(.+?)\*\*", question.instruction)[1]
    items = {item["p"]: item for page in question.simulator["pages"] for item in page["items"] if "p" in item}
    rows = items["file"]["items"]
    keep = next(row["p"] for row in rows if row["n"] == doc)
    steps = [{"set": {"imprimante": printer}}]
    if items["pause"]["is"]:
        steps.append({"set": {"pause": False}})
    return [*steps, {"remove": [row["p"] for row in rows if row["p"] != keep]}, {"do": "reprendre"}]
