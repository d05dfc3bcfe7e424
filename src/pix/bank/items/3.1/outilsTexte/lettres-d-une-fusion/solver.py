import re


def solve(question):
    rank = int(re.search(r"\*\*(\d+)e lettre", question.instruction)[1])
    header, *rows = next(iter(question.attachments["liste.ods"]["csv"].values()))
    people = [dict(zip(header, row, strict=False)) for row in rows]
    person = [one for one in people if one["Envoi"] == "courrier"][rank - 1]
    pattern = re.search(r"entrée : (.+)\.", question.attachments["lettre.odt"]["text"])[1]
    return re.sub(r"<(\w+)>", lambda match: person[match[1]], pattern)
