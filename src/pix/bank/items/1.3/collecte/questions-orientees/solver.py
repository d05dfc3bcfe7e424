MARKS = ("comme tout le monde", "enfin", "ne trouvez-vous pas")


def solve(question):
    return [option for option in question.options if any(mark in option.lower() for mark in MARKS)]
