import re


def solve(question):
    first, last = re.findall(r"« \*\*(.+?)\*\* »", question.instruction)
    text = " ".join(question.attachments["chronique.docx"]["text"].split())
    start = text.index(first)
    return text[start : text.index(last, start) + len(last)].count(" ") + 1
