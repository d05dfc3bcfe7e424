import re


def solve(question):
    told = question.instruction
    name, radius = re.search(r"nommé \*\*(\w+)\*\* ait un rayon de \*\*(\d+)\*\*", told).groups()
    colour = re.search(r"\(`(\w+)` ou", told)[1]
    source = question.attachments["decor.svg"]["source"]
    (line,) = [line.strip() for line in source.splitlines() if f'id="{name}"' in line]
    line = re.sub(r' r="\d+"', f' r="{radius}"', line)
    return re.sub(r'fill="\w+"', f'fill="{colour}"', line)
