import re

REQUIRED = {"Nom du vendeur", "Adresse postale", "Téléphone, courriel", "Conditions de vente"}


def solve(question):
    """The shop that answers yes on each line required by law."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in re.findall(r"^\|.*\|$", question.instruction, re.MULTILINE)
    ]
    shops, lines = rows[0][1:], [row for row in rows[2:] if row[0] in REQUIRED]
    return [shop for n, shop in enumerate(shops, 1) if all(row[n] == "oui" for row in lines)]
