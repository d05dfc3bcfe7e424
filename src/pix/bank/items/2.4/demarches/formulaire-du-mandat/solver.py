import re

CLUES = [
    ("ne peut plus décider", "Demande au juge"), ("conseillère", "Mandat de conseillère"), ("un jour la maladie", "Mandat de protection"),
    ("chaque mois", "Accès de proche"), ("toute l'année", "Accès de proche"), ("cette fois", "Procuration"), ("rien d'autre", "Procuration"),
]  # fmt: skip


def solve(question):
    """The section of the page that fits the clue of the situation; the number under it."""
    means = next(name for words, name in CLUES if words in question.instruction)
    page = next(page for page in question.simulator["pages"] if page["t"].startswith("Agir pour"))
    at = next(rank for rank, block in enumerate(page["b"]) if block[0] == "h" and block[2] == means)
    return int(re.search(r"n° (\d+)", page["b"][at + 2][1])[1])
