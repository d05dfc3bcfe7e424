import re


def solve(question):
    old, new = re.findall(r"\*([\w.-]+\.jpg)\*", question.instruction)
    return [{"rename": {"file": f"Images/{old}", "to": new}}]
