import re


def solve(question):
    """The option that cuts the very link by which the computer is connected."""
    wired = bool(re.search(r"par un câble", question.instruction))
    return [o for o in question.options if ("câble" if wired else "Wi-Fi") in o]
