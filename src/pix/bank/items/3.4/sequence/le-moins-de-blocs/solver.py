import heapq
import re


def solve(question):
    """Cheapest program by distances back from the flag, then down the slope."""
    (world,) = question.simulator["worlds"]
    width, height = world["size"]
    walls = {tuple(place) for place in world["walls"]}
    moves = [(0, -1), (1, 0), (0, 1), (-1, 0)]
    best, heap = {}, [(0, (*world["start"],), "")]
    while heap:
        cost, (x, y, heading), orders = heapq.heappop(heap)
        if (x, y, heading) in best:
            continue
        best[x, y, heading] = orders
        if [x, y] == list(world["goal"]):
            limit = int(re.search(r"(\d+) blocs", question.instruction)[1])
            if not (cost == limit == question.simulator["limit"]):
                raise ValueError("the question is not what it should be")
            words = {"f": "avancer", "l": "tourner à gauche", "r": "tourner à droite"}
            return [{"program": "\n".join(words[letter] for letter in orders)}]
        heapq.heappush(heap, (cost + 1, (x, y, (heading + 1) % 4), orders + "r"))
        heapq.heappush(heap, (cost + 1, (x, y, (heading - 1) % 4), orders + "l"))
        nx, ny = x + moves[heading][0], y + moves[heading][1]
        if (nx, ny) not in walls and 0 <= nx < width and 0 <= ny < height:
            heapq.heappush(heap, (cost + 1, (nx, ny, heading), orders + "f"))
    return None
