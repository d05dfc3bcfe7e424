MOVES = [(0, -1), (1, 0), (0, 1), (-1, 0)]


def solve(question):
    """Measure the stairs: length of a step, side of the first turn, number of steps."""
    (world,) = question.simulator["worlds"]
    walls = {tuple(place) for place in world["walls"]}
    x, y, heading = world["start"]
    goal, length = tuple(world["goal"]), 0
    while (x + MOVES[heading][0], y + MOVES[heading][1]) not in walls:
        x, y, length = x + MOVES[heading][0], y + MOVES[heading][1], length + 1
    dx, dy = MOVES[(heading + 1) % 4]
    first, second = ("droite", "gauche") if (x + dx, y + dy) not in walls else ("gauche", "droite")
    start = world["start"]
    steps = (abs(goal[0] - start[0]) + abs(goal[1] - start[1])) // (length + 1)
    body = ["avancer"] * length + [f"tourner à {first}", "avancer", f"tourner à {second}"]
    return [{"program": "\n".join([f"répéter {steps} fois", *(f"  {word}" for word in body)])}]
