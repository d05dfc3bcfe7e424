import re

UNION = ("en France", "en Allemagne", "en Belgique", "en Irlande", "en Espagne", "en Suède", "en Italie")


def solve(question):
    return [
        option
        for option in question.options
        if all(place in UNION for place in re.search(r"serveurs (.+), société mère (.+)$", option).groups())
    ]
