import re

LITTLE = {
    "votre",
    "avec",
    "vous",
    "qui",
    "les",
    "le",
    "la",
    "du",
    "de",
    "vos",
    "des",
    "personnes",
    "partagent",
}


def words(text):
    return set(re.findall(r"[a-zà-ÿ]{3,}", text.lower())) - LITTLE


def solve(question):
    need = words(re.search(r"personnes \*\*(.+?)\*\*", question.instruction)[1])
    page = next(page for page in question.simulator["pages"] if page["t"] == "Nouveau message")
    rows = next(block for block in page["b"] if block[0] == "t")[2]
    group = max(rows, key=lambda row: len(need & words(row[1])))[0]
    return [{"send": {"form": page["u"] + "#message", "values": {"audience": f"Groupe {group}"}}}]
