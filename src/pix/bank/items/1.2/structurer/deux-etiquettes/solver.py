import re
from itertools import combinations


def solve(question):
    photos = {
        name: tags.split(", ")
        for name, tags in re.findall(r"^\| (P\d+) \| (.+) \|$", question.instruction, re.M)
    }
    wanted = set(re.search(r"photos (P\d+) et (P\d+) \?", question.instruction).groups())
    pairs = [
        pair
        for pair in combinations(question.options, 2)
        if {name for name, tags in photos.items() if set(pair) <= set(tags)} == wanted
    ]
    (pair,) = pairs
    return list(pair)
