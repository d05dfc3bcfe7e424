import re


def solve(question):
    domain = re.search(r"appartient à `(.+?)`", question.instruction)[1]
    for page in question.simulator["pages"]:
        if page["t"].startswith("Aperçu de "):
            address = page["b"][1][1].strip("`")
            if address.startswith(f"https://{domain}/"):
                return page["t"].removeprefix("Aperçu de ")
    return None
