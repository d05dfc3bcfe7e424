import re

SPANS = {
    "petite heure": "1 heure",
    "deux heures": "2 heures",
    "journée": "8 heures",
    "quart d'heure": "15 minutes",
}


def solve(question):
    text = question.instruction
    pair = re.search(r"(\w+) et (\w+) doivent", text).groups()
    answer = {}
    for item in question.simulator["pages"][0]["items"]:
        if item["k"] == "switch":
            answer[item["p"]] = item["n"] in pair
    answer["duree"] = next(span for clue, span in SPANS.items() if clue in text)
    answer["precision"] = "Exacte" if "quelques mètres" in text else "Approximative"
    return [{"set": answer}]
