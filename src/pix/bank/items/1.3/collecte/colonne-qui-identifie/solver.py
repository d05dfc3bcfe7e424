from collections import Counter


def solve(question):
    found = set()
    for name in ("enquete.ods", "enquete.xlsx"):
        header, *rows = next(iter(question.attachments[name]["csv"].values()))
        for dropped in range(len(header)):
            groups = Counter(tuple(row[:dropped] + row[dropped + 1 :]) for row in rows)
            if min(groups.values()) >= 3:
                found.add(header[dropped])
    return found
