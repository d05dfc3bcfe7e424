import re


def solve(question):
    rows = next(iter(question.attachments["ressources.ods"]["csv"].values()))[1:]
    totals = {}
    for _, kind, weight in rows:
        totals[kind] = totals.get(kind, 0) + float(weight)

    def gain(option):
        noun, percent = re.search(r"des (\w+?)s de (\d+) %", option).groups()
        return totals[noun.capitalize()] * int(percent)

    return max(question.options, key=gain)
