import re


def solve(question):
    """The option that is neither a keyboard row, nor the first name, nor one short disguised word."""
    rows = ("azertyuiop", "qsdfghjklm", "wxcvbn", "123456")
    name = re.match(r"(\S+) \(date", question.instruction)[1]
    return [
        option
        for option in question.options
        if not any(row in option for row in rows) and name not in option and len(option) > 12
    ]
