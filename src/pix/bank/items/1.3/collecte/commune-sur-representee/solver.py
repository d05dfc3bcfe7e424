from collections import Counter
from fractions import Fraction


def solve(question):
    found = set()
    for name in ("enquete.ods", "enquete.xlsx"):
        sheets = question.attachments[name]["csv"]
        header, *rows = sheets["Réponses"]
        answers = Counter(row[header.index("Commune")] for row in rows)
        people = {town: int(count) for town, count in sheets["Population"][1:]}
        found.add(max(people, key=lambda town: Fraction(answers[town], people[town])))
    return found
