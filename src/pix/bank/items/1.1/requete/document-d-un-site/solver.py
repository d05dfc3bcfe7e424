import re


def solve(question):
    host = re.search(r"du site \*\*(.+?)\*\*", question.instruction)[1]
    word = re.search(r"le mot « (.+?) »", question.instruction)[1]
    return sum(
        1 for page in question.simulator["pages"]
        if page["u"].split("/")[2] == host and page.get("y") == "pdf" and any(word in str(b[1:]) for b in page["b"])
    )  # fmt: skip
