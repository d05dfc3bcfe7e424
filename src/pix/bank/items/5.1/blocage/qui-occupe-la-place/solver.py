def value(text):
    return float(text.split()[0].replace(",", "."))


def solve(question):
    rows = [
        row
        for page in question.simulator["pages"]
        for item in page["items"]
        if item["k"] == "list"
        for row in item["items"]
    ]
    return max(rows, key=lambda row: sum(map(value, row["f"])))["n"]
