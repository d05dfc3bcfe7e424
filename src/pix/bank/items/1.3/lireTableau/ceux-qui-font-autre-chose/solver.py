import re


def solve(question):
    rows = [line.strip("|").split("|") for line in question.instruction.splitlines() if line.startswith("|")]
    public, activity = re.search(r"Combien d'(\w+) suivent .+ « (.+?) »", question.instruction).groups()
    column = [title.lower() for title in rows[0]].index(public)
    return sum(int(row[column]) for row in rows[2:-1] if row[0] != activity)
