def solve(question):
    rows = [line.strip("|").split("|") for line in question.instruction.splitlines() if line.startswith("|")]
    last = rows[-1]
    column = next(c for c in (2, 3) if last[c:] and last[c].strip())
    letter, row = rows[0][column], last[0].strip("*")
    sign = {"Prix du kilo": "*", "Total": "/", "Assurance": "+", "Acompte": "-"}[last[1]]
    return f"={letter}2{sign}{letter}${row}"
