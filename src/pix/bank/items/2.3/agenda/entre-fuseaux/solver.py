import re


def solve(question):
    town = re.search(r"heure de (.+?)\*\* \?", question.instruction)[1]
    page = next(page for page in question.simulator["pages"] if page["t"].startswith("Agendas"))
    free, shifts = set(range(-30, 60)), {}
    for block in page["b"]:
        if block[0] == "h":
            place, sign, hours = re.search(r", (.+?) \(UTC([+−])(\d+)\)", block[2]).groups()
            shift = int(hours) if sign == "+" else -int(hours)
            shifts[place] = shift
        elif block[0] == "p" and block[1].startswith("Travaille"):
            start, end = map(int, re.findall(r"(\d+) h", block[1]))
            free &= {hour - shift for hour in range(start, end)}
        elif block[0] == "ul":
            free -= {int(re.match(r"(\d+) h", line)[1]) - shift for line in block[1]}
    found = {hour + shifts[town] for hour in free}
    return found.pop() if len(found) == 1 else found
