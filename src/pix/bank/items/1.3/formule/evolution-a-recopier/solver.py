import re


def solve(question):
    before, after = re.search(r"de (\d{4}) à (\d{4})", question.instruction).groups()
    header, *rows = question.simulator["sheets"][0]["rows"]
    old, new = ("ABC"[header.index(f"En {year}")] for year in (before, after))
    last = len(rows) + 1
    return [
        {"set": {"D2": f"={new}2/{old}2-1"}},
        {"copy": {"from": "D2", "to": f"D3:D{last}"}},
        {"format": {"cells": f"D2:D{last}", "as": "percent"}},
    ]
