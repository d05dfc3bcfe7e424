import re


def solve(question):
    """The site whose address begins with http and not https."""
    rows = re.findall(r"^\| ([^|]+) \| `([^`]+)` \|$", question.instruction, re.MULTILINE)
    found = [name for name, address in rows if address.partition(":")[0] == "http"]
    assert len(rows) == 4 and len(found) == 1
    return found[0]
