FREE = ("préféré", "Niveau", "Avatar")


def solve(question):
    items = [item for page in question.simulator["pages"] for item in page["items"] if item["k"] == "switch"]
    return [{"set": {item["p"]: False for item in items if not any(word in item["n"] for word in FREE)}}]
