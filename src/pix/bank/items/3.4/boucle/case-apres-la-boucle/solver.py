import re

FACING = {"le haut": -1j, "la droite": 1, "le bas": 1j, "la gauche": -1}


def solve(question):
    text = question.instruction
    letter, row = re.search(r"case \*\*([A-J])(\d+)\*\*", text).groups()
    place = complex("ABCDEFGHIJ".index(letter), int(row))
    heading = FACING[re.search(r"tourné vers (.+?)\.", text)[1]]
    turns = int(re.search(r"répéter \*\*(\d)\*\*", text)[1])
    inside = re.findall(r"^  - (.+)$", text, re.MULTILINE)
    after = re.findall(r"^- (avancer .+)$", text, re.MULTILINE)
    for order in inside * turns + after:
        if order.startswith("avancer"):
            place += heading * int(order.split()[-1])
        else:
            heading *= 1j if order.endswith("droite") else -1j
    return f"{'ABCDEFGHIJ'[round(place.real)]}{round(place.imag)}"
