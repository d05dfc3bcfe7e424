import re


def solve(question):
    """The file whose procedure and child are those of the question: the last day of its last message."""
    child, name = re.search(r"Pour (.+?), la demande « (.+?) »", question.instruction).groups()
    for page in question.simulator["pages"]:
        blocks = page["b"]
        if page["t"].startswith("Demande ") and blocks[0][1] == f"{name}, pour {child}.":
            return question.date(re.search(r"le (\d\d/\d\d/\d{4})", blocks[1][2][-1][1])[1])
    return None
