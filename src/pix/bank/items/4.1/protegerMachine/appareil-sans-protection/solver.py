import re


def solve(question):
    """The owner of the only computer with a protection that no longer works."""
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", question.instruction, re.MULTILINE)[1:]
    stopped = re.compile(r"pause|désactiv|bloqué|suspendu|arrêté|fini|sommeil")
    found = [name for name, updates, antivirus in rows if stopped.search(f"{updates} {antivirus}")]
    assert len(rows) == 4 and len(found) == 1
    return found[0]
