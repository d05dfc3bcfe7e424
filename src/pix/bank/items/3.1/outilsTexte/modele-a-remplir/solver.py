import re


def solve(question):
    text = question.attachments["courrier.docx"]["text"]
    for field, value in re.findall(r"- (\[\w+\]) par (.+)", question.instruction):
        text = text.replace(field, value.replace("\\", ""))
    return len(text.split())
