import re


def solve(question):
    name, what = re.search(r"\*(.+?)\* : c'est (.+?)\. La page", question.instruction).groups()
    pages = question.simulator["pages"]
    home = next(page for page in pages if page["t"] == "Espace du journal")
    line = next(line for line in home["b"][1][1] if line.endswith(what))
    return [{"send": {"form": re.search(r"\((.+?)\)", line)[1] + "#depot", "values": {"fichier": name}}}]
