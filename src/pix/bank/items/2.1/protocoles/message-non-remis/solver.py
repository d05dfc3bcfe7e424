import re


def solve(question):
    box = question.simulator
    who = re.search(r"a écrit à (.+?), mais", question.instruction)[1]
    (address,) = {row["from"][1] for row in box["messages"] if row["from"][0] == who}
    (lost,) = [row["id"] for row in box["messages"] if row["in"] == "sent"]
    return [{"forward": {"message": lost, "to": address}}]
