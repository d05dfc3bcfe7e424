import re


def solve(question):
    """The title of the profile, the name after « Je m'appelle », what the small picture shows."""
    page = next(page for page in question.simulator["pages"] if page["t"] == "Page de membre")
    pseudo = next(block[2] for block in page["b"] if block[0] == "h")
    text = " ".join(block[1] for block in page["b"] if block[0] == "p")
    return {
        "nom": re.search(r"appelle (.+?)\. ", text)[1],
        "pseudo": pseudo,
        "avatar": re.search(r"image montre (.+?) :", text)[1],
    }
