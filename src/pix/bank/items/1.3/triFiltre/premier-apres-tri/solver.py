def solve(question):
    found = set()
    for name in ("clubs.ods", "clubs.xlsx"):
        header, *rows = next(iter(question.attachments[name]["csv"].values()))
        asked = question.instruction.splitlines()[-1]
        column = header.index("Licenciés" if "licenciés" in asked else "Création")
        best = (
            min(rows, key=lambda row: int(row[column]))
            if "ancien" in asked
            else max(rows, key=lambda row: int(row[column]))
        )
        found.add(best[0])
    return found
