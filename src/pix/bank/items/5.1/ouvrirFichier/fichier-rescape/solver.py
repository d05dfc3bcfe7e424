import re


def solve(question):
    name = re.search(r"supprimé \*(.+?)\*", question.instruction)[1].replace("\\", "")
    return [{"restore": f"trash/{name}"}]
