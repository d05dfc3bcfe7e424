import re


def solve(question):
    yes = re.search(r"figure le mot \*\*(.+?)\*\*", question.instruction)[1]
    no = re.search(r"jamais le mot \*\*(.+?)\*\*", question.instruction)[1]
    found = set()
    for page in question.simulator["pages"]:
        text = page["t"] + page.get("d", "") + str(page["b"])
        if "museum.valcombe.test" in page["u"] and page.get("y") == "pdf" and yes in text and no not in text:
            found.add(int(re.search(r"(\d+) pages", text)[1]))
    return found
