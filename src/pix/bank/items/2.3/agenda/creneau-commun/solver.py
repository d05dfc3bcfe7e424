import re


def solve(question):
    taken = set()
    for start, end in re.findall(r"(\d+) h – (\d+) h :", str(question.simulator["pages"][0]["b"])):
        taken |= set(range(int(start), int(end)))
    free = set(range(8, 18)) - taken
    return free.pop() if len(free) == 1 else free
