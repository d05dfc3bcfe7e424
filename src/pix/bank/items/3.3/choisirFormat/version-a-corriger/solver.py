import re


def solve(question):
    for name, file in question.attachments.items():
        if name.endswith((".odt", ".docx")):
            return re.search(r"Mot repère : (\w+)", file["text"])[1]
    return ""
