import re


def solve(question):
    address = re.search(r"`(.+?)`", question.instruction)[1]
    folder = re.search(r"dossier \*(.+?)\*", question.instruction)[1]
    rows = [row["id"] for row in question.simulator["messages"] if row["from"][1] == address]
    return [{"move": {"messages": rows, "to": folder}}]
