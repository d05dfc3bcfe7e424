import re


def solve(question):
    site = re.search(r"`www\.(.+?)`", question.instruction)[1]
    (table,) = [item for item in question.simulator["pages"][0]["items"] if item["k"] == "table"]
    answer = {}
    for row in table["rows"]:
        if site not in row["d"]:
            kind = "Tiers"
        else:
            kind = "De session" if "fermeture" in row["d"] else "De préférence"
        answer[row["cells"]["sorte"]] = kind
    return [{"set": answer}]
