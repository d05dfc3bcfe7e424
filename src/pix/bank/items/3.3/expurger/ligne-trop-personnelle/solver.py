import re

PRIVATE = re.compile(r"traitement|habite|personnel|cotisation|Naissance d(?:e |['’])|mot de passe")


def solve(question):
    lines = [line for line in question.attachments["affichage.odt"]["text"].splitlines() if line.strip()]
    lines = [line for line in lines if line.strip() != "Vie du club"]
    return {number for number, line in enumerate(lines, 1) if PRIVATE.search(line)}
