import re


def solve(question):
    space = {}
    exec(question.attachments["tarif.py"]["bytes"].decode(), space)  # noqa: S102 the program of the question
    text = question.instruction
    bounds = [(int(low), int(high)) for low, high in re.findall(r"[Dd]e (\d+) à (\d+) séances", text)]
    prices = [int(price) for price in re.findall(r": (\d+) €", text)]

    def rule(count):
        for (low, high), price in zip(bounds, prices, strict=False):
            if low <= count <= high:
                return price
        return prices[-1]

    return {count for count in range(1, 200) if space["tarif"](count) != rule(count)}
