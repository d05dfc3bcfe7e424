def solve(question):
    rows = [line.strip("|").split("|") for line in question.instruction.splitlines() if line.startswith("|")]
    found = []
    for title, *values in zip(rows[0], *rows[2:]):
        values = [int(value) if value.isdigit() else value for value in values]
        if values == sorted(values):
            found.append((title, question.selects["ordre"][0]))
        if values == sorted(values, reverse=True):
            found.append((title, question.selects["ordre"][1]))
    assert len(found) == 1
    return {"colonne": found[0][0], "ordre": found[0][1]}
