import re


def solve(question):
    """72 hours after the fact became known."""
    day, hour, minute = re.search(
        r"^- \w+ (\d+) \w+, (\d+) h (\d+) : un hébergeur alerte", question.instruction, re.MULTILINE
    ).groups()
    return {"jour": str(int(day) + 3), "heure": f"{hour} h {minute}"}
