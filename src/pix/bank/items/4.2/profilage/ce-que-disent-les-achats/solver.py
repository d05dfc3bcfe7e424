import re
from datetime import date

CLUES = {
    "chat": r"Litière|Croquettes|Griffoir|pour chat",
    "bébé": r"Couches|Lait premier|Biberon|Bavoirs|pour bébé",
    "jardiner": r"Terreau|Graines|Sécateur|Arrosoir|Plants",
    "gluten": r"sans gluten",
    "guitare": r"Cordes de|Accordeur|Médiators|Méthode de|Capodastre",
    "vélo": r"Casque|Antivol|Éclairage|Chambre à air|Sacoche",
}


def read(text):
    if "/" in text:
        day, month, year = text.split("/")
        return date(int(year), int(month), int(day))
    return date.fromisoformat(text)


def solve(question):
    guess = re.search(r"D'après lui, (.+?)\.", question.instruction)[1]
    clue = next(pattern for word, pattern in CLUES.items() if word in guess)
    answers = set()
    for name in ("achats.ods", "achats.csv"):
        _header, *rows = next(iter(question.attachments[name]["csv"].values()))
        day = min(read(row[1]) for row in rows if re.search(clue, row[2]))
        answers.add(day)
    return answers.pop() if len(answers) == 1 else answers
