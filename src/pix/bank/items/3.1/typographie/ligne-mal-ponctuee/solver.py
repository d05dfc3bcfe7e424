import re


def solve(question):
    for line in question.attachments["affiche.odt"]["text"].splitlines():
        if " ," in line:
            line = line.replace(" ,", ", ")
            return re.sub(r"\. (\w)", lambda match: f". {match[1].upper()}", line)
    return ""
