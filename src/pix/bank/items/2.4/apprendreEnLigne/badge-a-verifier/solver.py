import re


def solve(question):
    text = question.instruction
    skill, level = re.search(r"badge « (.+?) », niveau (\d)", text).groups()
    day = question.date(re.search(r"le \*\*(.+?)\*\*", text)[1])
    page = next(page for page in question.simulator["pages"] if page["t"] == "Registre des badges")
    rows = {row[0]: row for row in next(block for block in page["b"] if block[0] == "list")[-1]}
    good = []
    for name, number in re.findall(r"\| (\S.*?) \| ([A-Z]{2}-\d+) \|", text):
        _number, owner, badge, until, state = rows[number]
        if (
            owner == name
            and badge == f"{skill} {level}"
            and question.date(until) >= day
            and state == "valable"
        ):
            good.append(name)
    return set(good)
