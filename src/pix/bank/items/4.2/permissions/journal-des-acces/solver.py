import re
from collections import Counter


def solve(question):
    sensor = re.search(r"utilisé l[ea] \*\*(.+?)\*\*", question.instruction)[1].capitalize()
    answers = set()
    for name in ("acces.ods", "acces.csv"):
        _header, *rows = next(iter(question.attachments[name]["csv"].values()))
        count = Counter()
        for _day, hour, app, what, screen in rows:
            if what == sensor and screen == "éteint" and (int(hour[:2]) >= 23 or int(hour[:2]) < 6):
                count[app] += 1
        answers.add(count.most_common(1)[0][0])
    return answers
