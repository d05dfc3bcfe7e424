import re


def solve(question):
    lost = re.search(r"ligne \*\*(.+?)\*\*", question.instruction)[1]
    pages = question.simulator["pages"]
    days = [
        int(day[1])
        for page in pages
        if (day := re.fullmatch(r"Version du (\d+) mars 2027", page["t"])) and lost in page["b"][0][1]
    ]
    home = next(page for page in pages if page["t"].startswith("Historique"))
    return [{"send": {"form": home["u"] + "#restaurer", "values": {"version": f"{max(days)} mars"}}}]
