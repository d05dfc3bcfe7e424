import re


def solve(question):
    wanted = re.findall(r"`(.+?)`", question.instruction)[:2]
    notes = [one[2] for one in question.simulator["contacts"] if one[1] in wanted]
    return [option for option in question.options if any(option in note for note in notes)]
