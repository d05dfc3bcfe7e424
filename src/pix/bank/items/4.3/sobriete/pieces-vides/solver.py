def solve(question):
    empty, answer = False, {}
    for page in question.simulator["pages"]:
        for item in page["items"]:
            if item["k"] == "group":
                empty = item.get("d") == "Personne"
            elif item["k"] == "switch" and empty and item["is"]:
                answer[item["p"]] = False
    return [{"set": answer}]
