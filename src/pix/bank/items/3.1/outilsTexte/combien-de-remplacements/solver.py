import re


def solve(question):
    word = re.search(r"le mot « \*\*(\w+)\*\*", question.instruction)[1]
    return len(re.findall(rf"\b{word}\b", question.attachments["bulletin.docx"]["text"], re.IGNORECASE))
