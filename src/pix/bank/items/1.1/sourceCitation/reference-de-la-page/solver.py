def solve(question):
    tool = question.simulator
    page = tool["pages"][0]
    year, month, day = page["pub"].split("-")
    return {
        "nom": page["by"].split(" ", 1)[1],
        "site": tool["sites"][page["s"]]["n"],
        "date": f"{day}/{month}/{year}",
    }
