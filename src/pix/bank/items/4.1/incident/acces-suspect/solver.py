import re


def solve(question):
    """The session of a device that nobody could be using there and then."""
    text = question.instruction
    start, end, training = re.search(
        r"Du (\d+) au (\d+) mars 2027, \S+ est en stage à ([^,]+),", text
    ).groups()
    rows = re.findall(r"^\|(\w+)\|(\d+) mars, [^|]+\|(\w+)\|([^|]+)\|$", text, re.MULTILINE)
    return [
        number
        for number, day, device, place in rows
        if (int(start) <= int(day) <= int(end)) != (device == "téléphone" and place == training)
    ]
