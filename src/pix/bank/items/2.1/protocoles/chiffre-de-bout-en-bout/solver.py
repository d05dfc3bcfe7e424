import re


def solve(question):
    text = question.instruction
    sender, receiver = re.search(r", (\S+) envoie à (\S+) ", text).groups()
    end_to_end = "qui chiffre de bout en bout" in text
    found = [
        one
        for one in question.options
        if one.startswith((f"{sender},", f"{receiver},")) or f"grâce à {receiver}" in one
    ]
    return found + [one for one in question.options if not end_to_end and one.startswith("La messagerie")]
