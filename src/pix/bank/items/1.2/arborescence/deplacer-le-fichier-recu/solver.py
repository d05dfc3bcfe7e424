import re


def solve(question):
    file = re.search(r"recevoir \*(.+?)\*", question.instruction)[1]
    folder, place = re.search(r"dossier \*(.+?)\* de \*(.+?)\*", question.instruction).groups()
    return [{"move": {"file": f"Téléchargements/{file}", "to": f"{place}/{folder}"}}]
