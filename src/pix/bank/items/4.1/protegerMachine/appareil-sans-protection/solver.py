import re


def solve(question):
    """The owner of the only computer with a protection that no longer works."""
    rows = re.findall(r"^\|([^|]+)\|([^|]+)\|([^|]+)\|$", question.instruction, re.MULTILINE)[2:]
    stopped = re.compile(r"pause|désactiv|bloqué|suspendu|arrêté|fini|sommeil")
    return [name for name, updates, antivirus in rows if stopped.search(f"{updates} {antivirus}")]
