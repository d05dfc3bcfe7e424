import re


def solve(question):
    text = question.instruction
    folder = re.search(r"dossier \*(.+?)\*", text)[1]
    domain, word = re.search(r"`(.+?)`", text)[1], re.search(r"« (.+?) »", text)[1]
    return [{"rules": [{"if": [{"from": domain}, {"subject": word}], "to": folder}]}]
