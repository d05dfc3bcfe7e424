import json


def solve(question):
    """Through ClefCommune, with the account of the person that the list of accepted accounts names."""
    pages = question.simulator["pages"]
    table = next(page for page in pages if page["t"] == "Les comptes acceptés")
    accepted = [row[0] for block in table["b"] if block[0] == "t" for row in block[2]]
    account = next(name for name in accepted if f"- {name}," in question.instruction)
    wanted = {"entree": "Entrer avec ClefCommune", "compte": account, "accord": "Accepter et entrer"}
    sent = {}
    for page in pages:
        for block in page["b"]:
            if block[0] == "form":
                sent[page["u"].removeprefix("https://") + "#" + block[1]] = {"_button": wanted[block[1]]}
    return json.dumps({"v": 1, "tabs": question.simulator["open"], "at": 0, "sent": sent})
