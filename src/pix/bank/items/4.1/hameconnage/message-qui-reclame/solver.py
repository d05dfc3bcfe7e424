import re


def solve(question):
    """The sender of the only message that orders to send, give, pay or buy."""
    rows = re.findall(r"^\|([^|]+)\|(.+)\|$", question.instruction, re.MULTILINE)[2:]
    order = re.compile(r"\b(Répondez avec|Envoyez|Payez|Donnez|Achetez)\b")
    return [name for name, message in rows if order.search(message)]
