def solve(question):
    page = next(page for page in question.simulator["pages"] if page["t"].startswith("Où se trouve"))
    kinds = dict(page["b"][0][2])
    return [option for option in question.options if kinds[option] != "copie"]
