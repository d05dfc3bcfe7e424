MOVES = [(0, -1), (1, 0), (0, 1), (-1, 0)]


def solve(question):
    """Go straight to the first wall and see which side is open."""
    world = question.simulator["worlds"][0]
    walls = {tuple(place) for place in world["walls"]}
    x, y, heading = world["start"]
    while (x + MOVES[heading][0], y + MOVES[heading][1]) not in walls:
        x, y = x + MOVES[heading][0], y + MOVES[heading][1]
    dx, dy = MOVES[(heading + 1) % 4]
    side = "gauche" if (x + dx, y + dy) in walls else "droite"
    return [
        {"program": f"répéter jusqu'à arrivée\n  si mur devant\n    tourner à {side}\n  sinon\n    avancer"}
    ]
