import re


def solve(question):
    name = re.findall(r"\*(.+?)\*", question.instruction)[0]
    page = next(page for page in question.simulator["pages"] if page["t"] == "Mes documents")
    card = next(block for block in page["b"] if block[0] == "card" and block[1] == name)
    return [{"send": {"form": f"{page['u']}#{card[3][0][1]}", "button": "Partager"}}]
