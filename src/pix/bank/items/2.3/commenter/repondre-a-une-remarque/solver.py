import re


def solve(question):
    author = re.search(r"partagé, (.+?) demande", question.instruction)[1]
    answer = re.search(r"\*\*(.+?)\*\*", question.instruction)[1]
    page = next(page for page in question.simulator["pages"] if page["t"] == "Sortie du 20 mars")
    card = next(block for block in page["b"] if block[0] == "card" and block[1] == author)
    return [{"send": {"form": f"{page['u']}#{card[3][1][1]}", "values": {"texte": answer}}}]
