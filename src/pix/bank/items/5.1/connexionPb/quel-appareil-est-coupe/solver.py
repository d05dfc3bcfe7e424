def solve(question):
    items = question.simulator["pages"][0]["items"]
    (name,) = [item["n"] for item in items if "barré" in item["is"][0][1] or "croix" in item["is"][0][1]]
    return name
