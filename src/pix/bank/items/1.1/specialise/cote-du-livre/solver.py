import re


def solve(question):
    author, subject = re.search(
        r"livre écrit par \*\*(.+?)\*\* sur le sujet \*\*(.+?)\*\*", question.instruction
    ).groups()
    year = int(re.search(r"après (\d{4})", question.instruction)[1])
    blocks = [block for page in question.simulator["pages"] for block in page["b"] if block[0] == "list"]
    return {row[4] for row in blocks[0][4] if row[1:3] == [author, subject] and int(row[3]) > year}
