import re


def solve(question):
    sender = re.search(r"« (.+) » l'a bien envoyé", question.instruction)[1].replace("\\", "")
    return {
        found[1]
        for row in question.simulator["messages"]
        if row["from"][0] == sender
        and (found := re.search(r"code d'inscription : ([A-Z]{2}-\d{4})", row["b"]))
    }
