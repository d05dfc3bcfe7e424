import re


def solve(question):
    """The file whose printed digest is the published one."""
    published = re.search(r"^([0-9a-f]{64})$", question.instruction, re.MULTILINE)[1]
    printed = re.findall(r"^([0-9a-f]{64})  (\w+)\.bin$", question.instruction, re.MULTILINE)
    return [name for digest, name in printed if digest == published]
