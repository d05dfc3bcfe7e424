import re


def solve(question):
    wanted = re.search(r"chapitre « \*\*(.+?)\*\* »", question.instruction)[1].replace("’", "'")
    pages = [
        page.replace("’", "'").strip().splitlines() for page in question.attachments["livret.pdf"]["pages"]
    ]
    starts = [n for n, lines in enumerate(pages, 1) if lines and not lines[0].strip().endswith(".")]
    titles = {pages[n - 1][0].strip(): n for n in starts}
    first = titles[wanted]
    return f"{first}-{min(n for n in starts if n > first) - 1}"
