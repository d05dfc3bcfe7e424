import re


def solve(question):
    name = re.search(r"\*\*Supprimez\*\* \*(.+?)\*", question.instruction)[1]
    return [{"delete": f"Documents/Projet/{name}"}]
