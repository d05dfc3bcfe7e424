import re


def solve(question):
    """The only listed file whose last extension is that of a program."""
    names = re.findall(r"^\| `([^`]+)` \|", question.instruction, re.MULTILINE)
    return [name for name in names if name.rsplit(".", 1)[1] in {"exe", "scr", "bat", "cmd", "com", "vbs"}]
