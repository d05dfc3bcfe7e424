import re


def solve(question):
    """The site whose address begins with http and not https."""
    rows = re.findall(r"^\| ([^|]+) \| `([^`]+)` \|$", question.instruction, re.MULTILINE)
    return [name for name, address in rows if address.partition(":")[0] == "http"]
