import re


def solve(question):
    index = float(re.search(r"au moins ([\d,]+)\*\*", question.instruction)[1].replace(",", "."))
    years = int(re.search(r"au moins (\d+) ans", question.instruction)[1])
    answers = set()
    for name in ("telephones.ods", "telephones.xlsx"):
        _header, *rows = next(iter(question.attachments[name]["csv"].values()))
        kept = [
            (float(row[3]), row[0])
            for row in rows
            if float(row[1].replace(",", ".")) >= index and float(row[2]) >= years
        ]
        answers.add(min(kept)[1])
    return answers
