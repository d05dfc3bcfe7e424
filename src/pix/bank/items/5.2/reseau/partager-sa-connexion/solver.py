import re


def solve(question):
    name, shield, limit = re.findall(r"\*\*(.+?)\*\*", question.instruction)
    items = {
        item["n"]: item["p"] for page in question.simulator["pages"] for item in page["items"] if "p" in item
    }
    wanted = {
        "Partager la connexion": True, "Nom du réseau": name, "Protection": shield,
        "Nombre d’appareils au plus": re.search(r"\d+", limit)[0],
    }  # fmt: skip
    return [{"set": {items[label]: value for label, value in wanted.items()}}]
