import re

NAMES = {
    "le contraste élevé": "Contraste élevé",
    "le son mono": "Son mono",
    "les sous-titres instantanés": "Sous-titres instantanés",
    "l'éclair lors d'une alerte": "Éclair lors d’une alerte",
    "la loupe": "Loupe",
    "la dictée vocale": "Dictée vocale",
    "le lecteur d'écran": "Lecteur d’écran",
    "les touches lentes": "Touches lentes",
}


def solve(question):
    wanted = re.findall(r"\*\*(.+?)\*\*", question.instruction)
    items = [item for page in question.simulator["pages"] for item in page["items"]]
    paths = {item["n"]: item["p"] for item in items if item["k"] == "switch"}
    return [{"set": {paths[NAMES[name]]: True for name in wanted}}]
