def solve(question):
    """The table of the page of holidays: the line of Wednesday, the column of closing."""
    page = next(p for p in question.simulator["pages"] if p["t"] == "Horaires des vacances")
    _name, head, rows = next(block for block in page["b"] if block[0] == "t")
    return next(row[head.index("Fermeture")] for row in rows if row[0] == "Mercredi")
