import re


def solve(question):
    """The heading above the paragraph that holds the word."""
    word = re.search(r"« \*\*(.+?)\*\* »", question.instruction)[1]
    page = next(p for p in question.simulator["pages"] if p["t"].startswith("Règlement"))
    heading = ""
    for block in page["b"]:
        if block[0] == "h":
            heading = block[2]
        elif re.search(rf"\b{word}\b", block[1], re.IGNORECASE):
            return int(re.search(r"\d+", heading)[0])
    return None
