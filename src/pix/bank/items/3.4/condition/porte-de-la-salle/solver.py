import re


def solve(question):
    (rows,) = question.attachments["entrees.csv"]["csv"].values()
    age = int(re.search(r"âge ≥ (\d+)", question.instruction)[1])
    count = 0
    for row in rows[1:]:
        person = dict(zip(rows[0], row, strict=True))
        badge, helped = person["Badge"] == "oui", person["Accompagné"] == "oui"
        if (int(person["Âge"]) >= age and badge) or (helped and not badge):
            count += 1
    return count
