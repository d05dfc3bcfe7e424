import re


def solve(question):
    address = re.search(r"`(https://\S+)`", question.instruction)[1]
    page, order = re.search(r"page \*\*(\d+)\*\*, triée par \*\*(\w+)\*\*", question.instruction).groups()
    return re.sub(r"tri=\w+", f"tri={order}", re.sub(r"page=\d+", f"page={page}", address))
