import re


def solve(question):
    """Move each letter forward by the announced number of places."""
    shift = int(re.search(r"\*\*(\d+) rangs\*\*", question.instruction)[1])
    word = re.search(r"le mot \*\*([A-Z]+)\*\*", question.instruction)[1]
    return "".join(chr((ord(letter) - 65 + shift) % 26 + 65) for letter in word)
