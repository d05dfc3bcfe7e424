import re


def solve(question):
    name = re.search(r"Désinstallez \*(.+?)\* du", question.instruction)[1]
    lists = [
        item
        for page in question.simulator["pages"]
        for item in page["items"]
        if item["k"] == "list" and item.get("rem") == "Désinstaller"
    ]
    return [{"remove": [row["p"] for row in lists[0]["items"] if row["n"] == name]}]
