import json
import re


def solve(question):
    """The one box that is asked for, the pace and the address; every other box unticked."""
    tool = question.simulator
    page = next(page for page in tool["pages"] if page["t"] == "Nos lettres")
    _kind, name, buttons, _thanks, fields = next(block for block in page["b"] if block[0] == "form")
    wanted = re.search(r"de ce site (.+?), \*\*(.+?)\*\*", question.instruction)
    values = {"_button": buttons[0]}
    for field in fields:
        if field[0] == "check":
            values[field[1]] = field[2].lower() == wanted[1].lower()
        elif field[0] == "radio":
            values[field[1]] = next(value for value, label in field[2] if label.lower() == wanted[2])
        elif field[0] == "email":
            values[field[1]] = re.search(r"`(\S+@\S+)`", question.instruction)[1]
    key = page["u"].removeprefix("https://")
    return json.dumps({"v": 1, "tabs": [page["u"]], "at": 0, "sent": {f"{key}#{name}": values}})
