import re


def solve(question):
    text = question.instruction
    price = int(re.search(r"prix\*\* à (\d+)", text)[1])
    child, card, wednesday = (int(n) for n in re.findall(r"alors enlever (\d+)", text))
    if int(re.search(r"a (\d+) ans", text)[1]) < 12:
        price -= child
    if "n'a pas la carte" not in text:
        price -= card
    if "vient mercredi" in text:
        price -= wednesday
    return price
