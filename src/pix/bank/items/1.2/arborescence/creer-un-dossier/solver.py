import re


def solve(question):
    parent, place, name = re.search(
        r"dossier \*(.+?)\* de \*(.+?)\*.*nommé \*(.+?)\*", question.instruction
    ).groups()
    return [{"new_folder": f"{place}/{parent}/{name}"}]
