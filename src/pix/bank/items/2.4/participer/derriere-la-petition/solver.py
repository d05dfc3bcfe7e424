import re


def solve(question):
    """The company named on the card of the author."""
    page = next(page for page in question.simulator["pages"] if page["t"].startswith("Fiche de l'auteur"))
    return re.search(r"par la société (.+?), qui", " ".join(block[1] for block in page["b"]))[1]
