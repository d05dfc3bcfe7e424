import re

NAMES = {"la position": "position", "la caméra": "camera", "le micro": "micro", "les contacts": "contacts"}


def solve(question):
    (table,) = [
        item
        for page in question.simulator["pages"]
        for item in page["items"]
        if item["k"] == "table" and "Caméra" in str(item["cols"])
    ]
    rows = {row["n"]: row["cells"] for row in table["rows"]}
    answer = {}
    for app, words in re.findall(r"\*\*(.+?)\*\* ne doit plus utiliser (.+?)\.", question.instruction):
        for word in words.split(" ni "):
            answer[rows[app][NAMES[word]]] = False
    return [{"set": answer}]
