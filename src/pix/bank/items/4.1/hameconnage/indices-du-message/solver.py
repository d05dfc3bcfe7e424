import re


def solve(question):
    """Options that name another site than the official one, or a threat of the message."""
    text = question.instruction
    official = re.search(r"pour seul site (\S+)\.$", text, re.MULTILINE)[1]
    pressed = bool(re.search(r"sinon|sera coupé|Sans réponse", text))
    right = []
    for option in question.options:
        named = re.search(r"[\w-]+\.test", option)
        if (named and named[0] != official) or (pressed and "menace" in option):
            right.append(option)
    return right
