import re


def solve(question):
    """The shop with fewer than two alarming signs."""
    usual = int(re.search(r"Prix habituel : (\d+) €", question.instruction)[1])
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in re.findall(r"^\|.*\|$", question.instruction, re.MULTILINE)
    ]
    shops = rows[0][1:]
    alarms = dict.fromkeys(shops, 0)
    for label, *cells in rows[2:]:
        for shop, cell in zip(shops, cells, strict=True):
            alarms[shop] += {
                "Créée en": "2027" in cell,
                "Adresse": cell == "aucune",
                "Prix": int(re.sub(r"\D", "", cell) or 0) < usual / 2,
                "Paiement": "virement" in cell,
                "Avis": "jours" in cell,
            }[label]
    return [shop for shop in shops if alarms[shop] < 2]
