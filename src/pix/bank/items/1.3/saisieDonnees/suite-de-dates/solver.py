import re
from datetime import timedelta


def solve(question):
    first, second = (question.date(text) for text in re.findall(r"\d\d/\d\d/\d{4}", question.instruction))
    row = int(re.search(r"en \*\*A(\d+)\*\*", question.instruction)[1])
    day = first
    for _ in range(row - 2):
        day += timedelta(days=(second - first).days)
    return f"{day.day:02}/{day.month:02}/{day.year}"
