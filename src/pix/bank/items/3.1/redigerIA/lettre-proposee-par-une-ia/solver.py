import re


def solve(question):
    notes = question.attachments["notes.odt"]["text"]
    letter = question.attachments["lettre.odt"]["text"]
    patterns = (
        r"Sortie à (.+), samedi",
        r"Responsable : \S+ (.+)",
        r"(\d+) places",
        r"(\d+) euros",
        r"jeu : (\w+)",
    )
    facts = {re.search(pattern, notes)[1] for pattern in patterns}
    return {fact for fact in facts if not re.search(rf"(?<![\w-]){re.escape(fact)}(?![\w-])", letter)}
