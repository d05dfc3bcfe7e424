import re

GENERAL = re.compile(r"piscine|clocher|baguette|crêpes|habitants|fête|mairie|Météo")


def solve(question):
    (table,) = [item for item in question.simulator["pages"][0]["items"] if item["k"] == "table"]
    answer = {
        row["cells"]["sorte"]: "Générale" if GENERAL.search(row["n"]) else "Personnelle"
        for row in table["rows"]
    }
    return [{"set": answer}]
