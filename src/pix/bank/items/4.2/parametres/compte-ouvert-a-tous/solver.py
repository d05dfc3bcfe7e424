def solve(question):
    for page in question.simulator["pages"]:
        for item in page["items"]:
            if item["k"] == "line" and item["is"][0][1] == "Tout le monde":
                return page["n"]
    return ""
