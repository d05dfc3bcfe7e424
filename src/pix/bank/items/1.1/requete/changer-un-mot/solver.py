import re


def solve(question):
    page = next(page for page in question.simulator["pages"] if "carnets-du-val.test" in page["u"])
    return int(re.search(r"\d+", str(page["b"]))[0])
