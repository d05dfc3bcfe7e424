import re


def solve(question):
    """The file of which every line is in the official register."""
    pages = {
        page["u"].split("/")[2]: page
        for page in question.simulator["pages"]
        if page["t"] in ("Dossiers reçus", "Registre des attestations")
    }
    register = {
        row[0]: row[1:] for row in next(b for b in pages["verifie.valcombe.test"]["b"] if b[0] == "list")[-1]
    }
    good = set()
    for block in pages["agence-des-gues.test"]["b"]:
        if block[0] != "card":
            continue
        number = re.search(r"n° (AV-\d+)", block[2])[1]
        lines = block[3][0][1]
        shown = [
            block[1],
            lines[0].removeprefix("Objet : "),
            lines[1].removeprefix("Valable jusqu'au "),
            "valable",
        ]
        if register.get(number) == shown:
            good.add(block[1].split()[0])
    return good
