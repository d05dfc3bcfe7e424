import re


def solve(question):
    text = question.attachments["programme.txt"]["text"]
    orders = [line.split(maxsplit=1)[1] for line in text.splitlines() if line.strip()]
    pattern = re.findall(r"^> - (.+)$", question.instruction, re.MULTILINE)
    turns = len(orders) // len(pattern)
    if pattern * turns != orders:
        raise ValueError("not a plain repetition")
    return turns
