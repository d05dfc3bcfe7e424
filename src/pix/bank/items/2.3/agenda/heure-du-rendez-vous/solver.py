import re


def solve(question):
    what, day = re.findall(r"\*\*(.+?)\*\*", question.instruction)
    word = re.split(r"['\s]", what, maxsplit=1)[1].lower()
    blocks = question.simulator["pages"][0]["b"]
    at = next(at for at, block in enumerate(blocks) if block[0] == "h" and block[2].lower() == day)
    line = next(line for line in blocks[at + 1][1] if line.lower().endswith(word))
    return line.split(" –")[0]
