import re

FACING = {"le haut": -1j, "la droite": 1, "le bas": 1j, "la gauche": -1}


def solve(question):
    (rows,) = question.attachments["plan.ods"]["csv"].values()
    floor = {complex(x, y): cell for y, row in enumerate(rows) for x, cell in enumerate(row) if cell != "mur"}
    start = next(place for place, cell in floor.items() if cell == "départ")
    heading = FACING[re.search(r"tourné vers \*\*(.+?)\*\*", question.instruction)[1]]
    lines = question.attachments["trajet.txt"]["text"].splitlines()
    orders = [line.split(maxsplit=1)[1] for line in lines if line.strip()]
    found = set()
    for number, order in enumerate(orders):
        choices = [
            "avancer de 1",
            "avancer de 2",
            "avancer de 3",
            "avancer de 4",
            "avancer de 5",
            "avancer de 6",
        ]
        if order.startswith("tourner"):
            choices = ["tourner à droite", "tourner à gauche"]
        for choice in choices:
            if choice != order and leads(
                floor, start, heading, [*orders[:number], choice, *orders[number + 1 :]]
            ):
                found.add(number + 1)
    return found


def leads(floor, place, heading, orders):
    for order in orders:
        if order.startswith("avancer"):
            for _ in range(int(order.split()[-1])):
                place += heading
                if place not in floor:
                    return False
        else:
            heading *= 1j if order.endswith("droite") else -1j
    return floor[place] == "arrivée"
