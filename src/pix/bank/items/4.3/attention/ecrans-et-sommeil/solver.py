import re


def solve(question):
    limit = int(re.search(r"\*\*(\d+) minutes", question.instruction)[1])
    answers = set()
    for name in ("enquete.ods", "enquete.xlsx"):
        _header, *rows = next(iter(question.attachments[name]["csv"].values()))
        over = [float(row[3]) for row in rows if float(row[2]) > limit]
        under = [float(row[3]) for row in rows if float(row[2]) <= limit]
        answers.add(round(sum(under) / len(under) - sum(over) / len(over)))
    return answers
