import re


def solve(question):
    target = re.search(r"\*\*(.+?)\*\*", question.instruction)[1].replace("\\", "")
    steps = []
    for page in question.simulator["pages"]:
        for item in page["items"]:
            if item["k"] == "list":
                steps += [{"remove": row["p"]} for row in item["items"] if row["n"] == target]
            elif item["n"] == "Compte privé":
                steps.append({"set": {item["p"]: True}})
    return steps
