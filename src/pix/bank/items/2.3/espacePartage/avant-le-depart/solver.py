import re


def solve(question):
    leaver = question.instruction.split(" quitte")[0]
    pages = question.simulator["pages"]
    page = next(page for page in pages if page["t"] == "Documents du groupe")
    plan = next(page for page in pages if page["t"] == "Organisation")
    charge = {
        row[0]: row[1].split(" ", 1)[1] for row in next(block for block in plan["b"] if block[0] == "t")[2]
    }
    people = {
        re.search(r"(?:aux|à la|au) (.+?)\.$", line)[1]: line.split(" s'occupera")[0]
        for line in plan["b"][0][1]
    }
    values = {}
    for field in next(block for block in page["b"] if block[0] == "form")[4]:
        start = field[4] if len(field) > 4 else field[3][0]
        if start == leaver:
            values[field[1]] = people[charge[re.search(r"« (.+?) »", field[2])[1]]]
    return [{"send": {"form": page["u"] + "#proprietaires", "values": values}}]
