import re


def solve(question):
    page = next(page for page in question.simulator["pages"] if page["t"] == "La photo")
    card, table = page["b"][0], page["b"][-1]
    friends = {row[0]: row[1].split(", ") for row in table[2]}
    seen = set(friends[card[1]])
    tagged = re.search(r"a identifié (\w+) sur", card[3][-1][1])
    if tagged:
        seen |= {tagged[1], *friends[tagged[1]]}
    return [option for option in question.options if option in seen]
