import re


def solve(question):
    (file,) = question.attachments.values()
    taken = next(value for name, value in file["picture"].exif.items() if name == "DateTimeOriginal")
    told = re.search(r"Prise de vue : \S+ à (\d\d:\d\d)", question.alternative_instruction)[1]
    return {re.search(r" (\d\d:\d\d)", taken)[1], told}
