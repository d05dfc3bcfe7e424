import re


def solve(question):
    """The page whose title and headings hold both words of the query."""
    first, second = re.search(r"« (.+?) »", question.instruction)[1].split()
    root = first.lower()[:4]

    def weight(page):
        title = page["t"].lower()
        return (root in title) + (second.lower()[:5] in title)

    best = max(question.simulator["pages"], key=weight)
    return best["u"].split("/")[2]
