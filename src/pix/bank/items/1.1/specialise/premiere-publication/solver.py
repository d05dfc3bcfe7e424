import re


def solve(question):
    caption = re.search(r"« (.+?) », avec", question.instruction)[1]
    shown = [
        page
        for page in question.simulator["pages"]
        if any(b[0] == "img" and b[1] == caption for b in page["b"])
    ]
    return min(shown, key=lambda page: page["pub"])["u"].split("/")[2]
