import re

FACING = {"le haut": 1j, "la droite": 1, "le bas": -1j, "la gauche": -1}


def solve(question):
    text = question.instruction
    letter, number = re.search(r"case \*\*([A-F])(\d)\*\*", text).groups()
    place = complex("ABCDEF".index(letter), -int(number))
    heading = FACING[re.search(r"regarde vers (.+?)\.", text)[1]]
    for order in re.findall(r"^\d\. (.+)$", text, re.MULTILINE):
        if "droite" in order:
            heading *= -1j
        elif "gauche" in order:
            heading *= 1j
        else:
            place += heading * int(re.search(r"\d+", order)[0])
    return f"{'ABCDEF'[round(place.real)]}{round(-place.imag)}"
