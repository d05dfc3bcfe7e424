def solve(question):
    """A shortest way over (place, heading), breadth first."""
    (world,) = question.simulator["worlds"]
    width, height = world["size"]
    walls = {tuple(place) for place in world["walls"]}
    x, y, heading = world["start"]
    goal, queue, seen = tuple(world["goal"]), [((x, y, heading), [])], {(x, y, heading)}
    for (x, y, heading), orders in queue:
        if (x, y) == goal:
            return [{"program": "\n".join(orders)}]
        dx, dy = [(0, -1), (1, 0), (0, 1), (-1, 0)][heading]
        nexts = [
            ((x, y, (heading + 1) % 4), "tourner à droite"),
            ((x, y, (heading + 3) % 4), "tourner à gauche"),
        ]
        ahead = (x + dx, y + dy)
        if ahead not in walls and 0 <= ahead[0] < width and 0 <= ahead[1] < height:
            nexts.append(((*ahead, heading), "avancer"))
        for state, order in nexts:
            if state not in seen:
                seen.add(state)
                queue.append((state, [*orders, order]))
    return None
