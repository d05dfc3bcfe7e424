import re


def solve(question):
    order = re.search(r"ordre : \*\*(.+?)\*\*", question.instruction)[1].split(", ")
    wanted = re.search(r"trouve « \*\*(.+?)\*\* »", question.instruction)[1]
    page = 0
    for name in order:
        for text in question.attachments[name]["pages"]:
            page += 1
            lines = [line.strip().replace("’", "'") for line in text.splitlines() if line.strip()]
            if lines and lines[0] == wanted:
                return page
    return 0
