def solve(question):
    rows = [line.strip("|").split("|") for line in question.instruction.splitlines() if line.startswith("|")]
    found = []
    for title, *values in zip(rows[0], *rows[2:], strict=False):
        values = [int(value) if value.isdigit() else value for value in values]
        if values == sorted(values):
            found.append((title, question.selects["ordre"][0]))
        if values == sorted(values, reverse=True):
            found.append((title, question.selects["ordre"][1]))
    [(column, order)] = found
    return {"colonne": column, "ordre": order}
