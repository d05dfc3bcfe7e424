import re


def solve(question):
    wanted = re.search(r"lit-on « \*\*(.+?)\*\* »", question.instruction)[1].replace("’", "'")
    pages = question.attachments["memoire.pdf"]["pages"]
    found = [n for n, page in enumerate(pages, 1) if wanted in " ".join(page.replace("’", "'").split())]
    return set(found)
