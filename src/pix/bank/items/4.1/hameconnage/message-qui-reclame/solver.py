import re


def solve(question):
    """The sender of the only message that orders to send, give, pay or buy."""
    rows = re.findall(r"^\| ([^|]+) \| (.+) \|$", question.instruction, re.MULTILINE)[1:]
    order = re.compile(r"\b(Répondez avec|Envoyez|Payez|Donnez|Achetez)\b")
    found = [name for name, message in rows if order.search(message)]
    assert len(found) == 1
    return found[0]
