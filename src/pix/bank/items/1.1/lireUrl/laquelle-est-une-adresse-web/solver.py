import re


def solve(question):
    """A host with a dot before the first slash, and no @."""
    return next(o for o in question.options if re.match(r"`[\w.-]+\.[a-z]+/", o) and "@" not in o)
