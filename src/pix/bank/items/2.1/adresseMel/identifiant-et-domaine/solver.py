import re


def solve(question):
    who = re.search(r"se nomme (.+?)\. Regardez", question.instruction)[1]
    (address,) = {row["from"][1] for row in question.simulator["messages"] if row["from"][0] == who}
    before, after = address.split("@")
    return {"identifiant": before, "domaine": after}
