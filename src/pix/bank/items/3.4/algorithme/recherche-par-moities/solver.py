import re


def solve(question):
    (rows,) = question.attachments["liste.csv"]["csv"].values()
    numbers = [int(row[1]) for row in rows[1:]]
    target = int(re.search(r"cherche \*\*(\d+)\*\*", question.instruction)[1])
    turn = int(re.search(r"\*\*(\d)e\*\*", question.instruction)[1])
    for _ in range(turn):
        half = len(numbers) // 2
        seen = numbers[half]
        numbers = numbers[half + 1 :] if seen < target else numbers[:half]
    return seen
