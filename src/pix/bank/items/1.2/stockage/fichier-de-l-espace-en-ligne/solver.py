import re


def place_of(row, rows):
    return place_of(rows[row["in"]], rows) if row.get("in") else row["n"]


def solve(question):
    name, place = re.findall(r"\*([\w.]+)\*(?!\*)", question.instruction)[:2]
    rows = {row["id"]: row for row in question.simulator["nodes"]}
    return {
        re.search(r"Mot-clé : (\S+)\.", row["text"])[1]
        for row in rows.values()
        if row["n"] == name and place_of(row, rows) == place
    }
