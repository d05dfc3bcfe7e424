import re


def solve(question):
    size, days = map(int, re.findall(r"\*\*(\d+) ", question.instruction))
    rows = question.simulator["pages"][0]["b"][0][2]

    def number(cell):
        return int(cell.split(" ")[0])

    found = {
        name
        for name, most, kept, account in rows
        if number(most) >= size and number(kept) >= days and account == "non"
    }
    return found.pop() if len(found) == 1 else found
