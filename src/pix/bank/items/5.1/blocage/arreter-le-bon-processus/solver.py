import re


def solve(question):
    owner = re.search(r"par (\w+)\*\*", question.instruction)[1]
    for page in question.simulator["pages"]:
        facts = {item["n"]: item["is"][0][1] for item in page["items"] if item["k"] == "line"}
        if facts.get("Lancé par") == owner and "prévue" not in facts["Origine"]:
            return [{"do": next(item["p"] for item in page["items"] if item["n"] == "Arrêter")}]
    return None
