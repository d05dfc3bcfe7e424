import re


def rights(account, group, mode, owner, owning):
    trio = mode[1:4] if owner == account else mode[4:7] if owning == group else mode[7:10]
    return "r" in trio, "w" in trio


def solve(question):
    account, group = re.search(r"compte `(\w+)`.*groupe `(\w+)`", question.instruction).groups()
    rows = re.findall(r"^(-[rwx-]{9}) (\S+) +(\S+) +(\S+)$", question.instruction, re.MULTILINE)
    if len(rows) != 5:
        raise ValueError("another question was expected")
    return {
        name
        for mode, owner, owning, name in rows
        if rights(account, group, mode, owner, owning) == (True, False)
    }
