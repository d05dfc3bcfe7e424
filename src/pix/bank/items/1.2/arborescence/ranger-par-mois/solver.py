MONTHS = {"2026-10": "Octobre", "2026-11": "Novembre", "2026-12": "Décembre"}


def solve(question):
    rows = {row["id"]: row for row in question.simulator["nodes"]}
    start = next(key for key, row in rows.items() if row["n"] == "À ranger")
    steps = []
    for row in rows.values():
        if row.get("in") == start:
            name = row["n"]
            month = next(folder for code, folder in MONTHS.items() if f"-{code}." in name)
            folder = "Factures" if name.startswith("facture-") else month
            steps.append({"move": {"file": f"Documents/À ranger/{name}", "to": f"Documents/{folder}"}})
    if len(steps) != 10:
        raise ValueError("another question was expected")
    return steps
