import re


def solve(question):
    """Move each letter back by the announced number of places."""
    shift = int(re.search(r"\*\*(\d+) rangs", question.instruction)[1])
    cipher = re.search(r"`([A-Z]+)`", question.instruction)[1]
    return "".join(chr((ord(letter) - 65 - shift) % 26 + 65) for letter in cipher)
