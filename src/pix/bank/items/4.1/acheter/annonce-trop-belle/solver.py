import re


def solve(question):
    """The seller far below the usual price who wants to be paid first."""
    low = int(re.search(r"va de (\d+) à", question.instruction)[1])
    rows = re.findall(r"^\| `([^`]+)` \| (\d+) € \| (.+) \|$", question.instruction, re.MULTILINE)
    return [name for name, price, text in rows if int(price) < low / 2 and "d'avance" in text]
