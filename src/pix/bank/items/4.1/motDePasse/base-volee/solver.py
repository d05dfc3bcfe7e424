import re


def solve(question):
    """Another account with exactly the same unsalted digest as the target's."""
    target = re.search(r"du compte \*\*(\w+)\*\*", question.instruction)[1]
    rows = dict(re.findall(r"^\|(\w+)\|`(\w+)`\|", question.instruction, re.MULTILINE))
    return [f"A-{name}" for name, digest in rows.items() if name != target and digest == rows[target]]
