import re


def solve(question):
    pages = {page["t"]: page for page in question.simulator["pages"]}
    usage, taille = re.search(
        r"un \*\*vélo (?:de )?(.+?)\*\*, taille \*\*(.+?)\*\*", question.instruction
    ).groups()
    _name, _filters, _sorts, _head, rows = next(b for b in pages["Nos vélos"]["b"] if b[0] == "list")
    prices = [
        int(row[1].split()[0])
        for row in rows
        if row[2].lower() == usage and row[3] == taille and row[4] == "Disques"
    ]
    text = " ".join(block[1] for block in pages["Livraison"]["b"])
    port, free = (
        int(re.search(pattern, text)[1]) for pattern in (r"domicile : (\d+) €", r"partir de (\d+) €")
    )
    best = min(prices)
    return best if best >= free else best + port
