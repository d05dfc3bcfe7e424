import re


def solve(question):
    age = int(re.search(r"(\d+) ans", question.instruction)[1])
    found = set()
    for page in question.simulator["pages"]:
        facts = {item["n"]: item["is"][0][1] for item in page["items"]}
        if (
            facts["Prix"] == "Gratuite"
            and facts["Publicité"] == "Aucune"
            and int(re.search(r"\d+", facts["Âge"])[0]) <= age
        ):
            found.add(page["n"])
    return found
