def amount(text):
    number, unit = text.replace(",", ".").split()
    return float(number) * {"Go": 1000, "Mo": 1, "%": 1}[unit]


def solve(question):
    column = 0 if "plus de **mémoire**" in question.instruction else 1
    rows = question.simulator["pages"][0]["items"][0]["items"]
    return max(rows, key=lambda row: amount(row["f"][column]))["n"]
