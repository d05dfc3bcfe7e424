import re


def distance(a, b):
    """Edit distance."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


def solve(question):
    """Accounts whose password is the stolen one or within three edits of it."""
    leaked = re.search(r"service \*\*([^*]+)\*\*", question.instruction)[1]
    rows = dict(re.findall(r"^\| ([^|]+) \| `([^`]+)` \|$", question.instruction, re.MULTILINE))
    return [name for name, secret in rows.items() if distance(secret, rows[leaked]) <= 3]
