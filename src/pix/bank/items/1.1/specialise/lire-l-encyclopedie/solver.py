import re

PLACES = {
    "plongée": r"plongée dure d'ordinaire (\d+)",
    "couvaison": r"couvaison dure (\d+)",
    "Aule": r"longue de (\d+)",
}


def solve(question):
    pattern = next(pattern for word, pattern in PLACES.items() if word in question.instruction)
    text = " ".join(str(block) for page in question.simulator["pages"] for block in page["b"])
    return int(re.search(pattern, text)[1])
