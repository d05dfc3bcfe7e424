MOVES = [(0, -1), (1, 0), (0, 1), (-1, 0)]


def solve(question):
    (world,) = question.simulator["worlds"]
    plants = {tuple(place) for place in world["items"]}
    x, y, heading = world["start"]
    dx, dy = MOVES[heading]
    side = 0
    while (x + dx * (side + 1), y + dy * (side + 1)) in plants:
        side += 1
    corner = (x + dx * side, y + dy * side)
    rx, ry = MOVES[(heading + 1) % 4]
    turn = "droite" if (corner[0] + rx, corner[1] + ry) in plants else "gauche"
    sides = len(plants) // side
    return [
        {
            "program": f"répéter {sides} fois\n  répéter {side} fois\n    avancer\n    ramasser\n  tourner à {turn}"
        }
    ]
