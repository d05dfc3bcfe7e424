import re


def solve(question):
    app, day = re.findall(r"\*\*(.+?)\*\*", question.instruction)
    (page,) = [page for page in question.simulator["pages"] if page["n"].lower() == day]
    (line,) = [item for item in page["items"] if item["n"] == app]
    return int(line["is"][0][1].split()[0])
