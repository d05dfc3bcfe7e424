import re


def solve(question):
    (file,) = question.attachments.values()
    facts = file["picture"]
    told = re.search(r"hauteur : (\d+) × (\d+) pixels", question.alternative_instruction).groups()
    if (facts.width, facts.height) != tuple(map(int, told)):
        raise ValueError("the two instructions differ")
    return {"largeur": facts.width, "hauteur": facts.height}
