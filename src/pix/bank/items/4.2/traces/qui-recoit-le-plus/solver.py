from collections import Counter


def solve(question):
    loaded, known = question.simulator["pages"]
    owner = {item["n"]: item["is"][0][1] for item in known["items"]}
    count = Counter(owner[item["n"]] for item in loaded["items"] if item["n"] in owner)
    return count.most_common(1)[0][0].removeprefix("Société ")
