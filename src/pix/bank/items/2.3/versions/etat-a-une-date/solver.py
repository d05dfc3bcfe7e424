import re


def solve(question):
    day, hour = map(int, re.search(r"\*\*(\d+) mars 2027 à (\d+) h\*\*", question.instruction).groups())
    found = []
    for page in question.simulator["pages"]:
        when = re.fullmatch(r"Version du (\d+) mars 2027, (\d+) h (\d+)", page["t"])
        if when and tuple(map(int, when.groups())) <= (day, hour, 0):
            place = next(
                block[1] for block in page["b"] if block[0] == "p" and block[1].startswith("Lieu : ")
            )
            found.append((tuple(map(int, when.groups())), place.removeprefix("Lieu : ")))
    return max(found)[1]
