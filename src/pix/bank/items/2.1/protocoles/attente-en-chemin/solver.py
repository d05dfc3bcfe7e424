import itertools
import re


def solve(question):
    steps = []
    for name, value in question.simulator["messages"][0]["h"]:
        if name == "Received":
            server = re.search(r" by (\S+);", value)[1]
            hours, minutes, seconds, sign, zone, rest = re.search(
                r"(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)", value
            ).groups()
            shift = (int(zone) * 60 + int(rest)) * 60 * (-1 if sign == "-" else 1)
            steps.insert(0, (server, (int(hours) * 60 + int(minutes)) * 60 + int(seconds) - shift))
    waits = [(later - earlier, server) for (server, earlier), (_, later) in itertools.pairwise(steps)]
    return max(waits)[1]
