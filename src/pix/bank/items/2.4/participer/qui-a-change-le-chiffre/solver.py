import re


def solve(question):
    """The oldest line of the history that goes from the old number to the new one."""
    text = question.instruction
    before, after = re.search(r"donnait (\d+) .+? donne (\d+) ", text).groups()
    page = next(page for page in question.simulator["pages"] if page["t"].startswith("Historique"))
    rows = next(block for block in page["b"] if block[0] == "list")[-1]
    return [row[1] for row in rows if row[2].endswith(f"{before} → {after}")][-1]
