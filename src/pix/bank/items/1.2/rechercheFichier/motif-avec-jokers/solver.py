import fnmatch
import re


def solve(question):
    start, end = re.search(r"nom est `(.+?)`, puis.*`(-.+?)`", question.instruction).groups()
    names = [row["n"] for row in question.simulator["nodes"] if row.get("k") == "f"]
    wanted = [n for n in names if re.fullmatch(rf"{start}20[0-2]\d{re.escape(end)}", n)]
    pattern = f"{start}20??{end}"
    if len(wanted) != 4 or fnmatch.filter(names, pattern) != wanted:
        raise ValueError("another question was expected")
    return [{"search": {"text": pattern}}]
