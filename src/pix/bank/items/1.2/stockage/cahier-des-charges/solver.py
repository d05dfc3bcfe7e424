import re


def solve(question):
    room = int(re.search(r"\*\*(\d+) To\*\*", question.instruction)[1])
    budget = question.number(re.search(r"\*\*([\d\s]+) €\*\*", question.instruction)[1])
    rows = re.findall(
        r"^\| (\w+) \| (\d+) To \| (\d) \| (\d+) € \+ (\d+) €/an \|$", question.instruction, re.M
    )
    if len(rows) != 4:
        raise ValueError("another question was expected")
    return {
        name
        for name, size, places, price, yearly in rows
        if int(size) >= room and int(places) >= 2 and int(price) + 5 * int(yearly) <= budget
    }
