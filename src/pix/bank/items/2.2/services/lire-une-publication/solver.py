import re


def solve(question):
    what, day = re.findall(r"\*\*(.+?)\*\*", question.instruction)
    name = re.search(r"« (.+?) »", question.instruction)[1]
    for block in question.simulator["pages"][0]["b"]:
        if block[1] == name and block[2].startswith(day):
            return int(re.search(rf"(\d+) {what}", block[3][-1][1])[1])
    return None
