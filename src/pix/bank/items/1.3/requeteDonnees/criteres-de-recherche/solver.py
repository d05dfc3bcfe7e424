import re


def solve(question):
    text = question.instruction.split("toutes les personnes qui")[1]
    first, link, second = re.search(r"\*\*(.+?)\*\* (et|ou) qui \*\*(.+?)\*\*", text).groups()
    if "au moins" in second:
        sign = "≥"
    elif "au plus" in second or "ou moins" in second:
        sign = "≤"
    else:
        sign = "<" if "moins de" in second else ">"
    return {"c1": "≠" if "pas" in first else "=", "lien": {"et": "ET", "ou": "OU"}[link], "c2": sign}
