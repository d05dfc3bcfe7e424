import re


def solve(question):
    phrase = re.search(r"« \*(.+?)\* »", question.instruction)[1].lower()
    found = [
        page["by"] for page in question.simulator["pages"]
        if any(phrase in block[1].lower() for block in page["b"] if block[0] == "p")
    ]  # fmt: skip
    return set(found)
