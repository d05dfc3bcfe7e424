import re


def solve(question):
    source = question.attachments["formulaire.html"]["source"]
    linked = set()
    for target, text in re.findall(r'<label for="([^"]+)">([^<]+)</label>', source):
        if f'id="{target}"' in source:
            linked.add(text)
    return [option for option in question.options if str(option) not in linked]
