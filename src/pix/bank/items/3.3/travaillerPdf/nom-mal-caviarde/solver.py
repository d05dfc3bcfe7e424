import re


def solve(question):
    text = " ".join(question.attachments["proces-verbal.pdf"]["text"].split())
    chair = re.search(r"ouverte par M\. ([^,]+),", text)[1]
    names = re.findall(r"M(?:me|\.) +([A-ZÉ][\wéèêëïç]+(?:-[A-ZÉ]\w+)?)", text)
    return {name for name in names if name != chair}
