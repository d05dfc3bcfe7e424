import re


def solve(question):
    rows = question.simulator["messages"]
    (name,) = {found[1] for row in rows if (found := re.search(r"version validée est (\S+)\. ", row["b"]))}
    ((message, file),) = [
        (row["id"], file[0]) for row in rows for file in row.get("files", []) if file[0] == name
    ]
    return [{"save": {"message": message, "file": file}}]
