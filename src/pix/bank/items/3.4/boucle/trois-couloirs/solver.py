MOVES = [(0, -1), (1, 0), (0, 1), (-1, 0)]


def solve(question):
    """Walk the first map: at each wall ahead, the side that is open tells the turn."""
    world = question.simulator["worlds"][0]
    walls = {tuple(place) for place in world["walls"]}
    x, y, heading = world["start"]
    lines = []
    while True:
        straight = [(x, y)]
        while (x + MOVES[heading][0], y + MOVES[heading][1]) not in walls:
            x, y = x + MOVES[heading][0], y + MOVES[heading][1]
            straight.append((x, y))
        if tuple(world["goal"]) in straight:
            return [{"program": "\n".join([*lines, "répéter jusqu'à arrivée", "  avancer"])}]
        dx, dy = MOVES[(heading + 1) % 4]
        right = (x + dx, y + dy) not in walls
        heading = (heading + (1 if right else 3)) % 4
        lines += [
            "répéter jusqu'à mur devant",
            "  avancer",
            "tourner à droite" if right else "tourner à gauche",
        ]
