import re


def solve(question):
    folder, workshop = re.search(r"dossier \*(\w+)\*.*\*\*(.+?)\*\*", question.instruction).groups()
    text = question.attachments["portes-ouvertes.zip"]["files"][f"{folder}/programme.odt"]["text"]
    return {int(n) for n in re.findall(rf"{workshop}\s+\d+ h 30\s+(\d+) personnes", text)}
