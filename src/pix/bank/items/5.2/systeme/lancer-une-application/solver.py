import re


def solve(question):
    app = re.search(r"application \*\*(.+?)\*\*", question.instruction)[1]
    links = {
        item["go"]
        for page in question.simulator["pages"]
        for item in page["items"]
        if item["n"] == app and "go" in item
    }
    (page,) = links
    return [{"open": page}]
