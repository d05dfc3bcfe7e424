def solve(question):
    tool = question.simulator
    page = next(page for page in tool["pages"] if "satirique" in str(page["b"]))
    return tool["sites"][page["s"]]["n"]
