import re


def solve(question):
    text = question.instruction
    water = int(re.search(r"eau\*\* à (\d+)", text)[1])
    floor = int(re.search(r"inférieure à (\d+)", text)[1])
    flow = int(re.search(r"Enlever (\d+)", text)[1])
    rain = int(re.search(r"pair, ajouter (\d+)", text)[1])
    count = 0
    while not water < floor:
        water -= flow
        count += 1
        water += rain if count % 2 == 0 else 0
    return water
