import re


def solve(question):
    number = re.search(r"carte n° (\d+)", question.instruction)[1]
    return {
        row["from"][0]
        for row in question.simulator["messages"]
        if len(row["to"]) == 1 and re.findall(r"\d{4}", row["b"]) == [number] and not row.get("files")
    }
