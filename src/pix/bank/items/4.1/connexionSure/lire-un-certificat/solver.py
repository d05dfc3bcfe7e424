import re

LINE = re.compile(
    r"^- (.+), adresse `([^`]+)` : établi pour `([^`]+)`, par (.+), du (\S+) au (\S+)$", re.MULTILINE
)


def solve(question):
    """The site that passes the three checks: name, authority, dates."""
    today = question.date(question.instruction)
    trusted = re.findall(r"\*\*(\w+)\*\*", question.instruction)
    return [
        name
        for name, address, subject, issuer, start, end in LINE.findall(question.instruction)
        if address == subject and issuer in trusted and question.date(start) <= today <= question.date(end)
    ]
