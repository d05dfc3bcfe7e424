import re


def solve(question):
    rows = [line.strip("|").split("|") for line in question.instruction.splitlines() if line.startswith("|")]
    wanted, title = re.search(r"donne \*\*(.+?)\*\* de la colonne \*(.+?)\*,", question.instruction).groups()
    letter = "ABC"[rows[2][1:].index(title)]
    names = {
        "le total": "SOMME",
        "la moyenne": "MOYENNE",
        "la plus petite valeur": "MIN",
        "la plus grande valeur": "MAX",
    }
    last = rows[-2][0].strip("*")
    return f"={names[wanted]}({letter}2:{letter}{last})"
