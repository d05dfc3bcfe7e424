import re


def solve(question):
    one, two = re.findall(r"`(id_\w+)` détermine `(\w+)`", question.instruction)
    own = re.search(r"`(\w+)` dépend des deux", question.instruction)[1]
    good = []
    for option in question.options:
        tables = [frozenset(fields.split(", ")) for _, fields in re.findall(r"(\w+)\(([^)]*)\)", option)]
        if set(tables) == {frozenset(one), frozenset(two), frozenset([one[0], two[0], own])}:
            good.append(option)
    return good
