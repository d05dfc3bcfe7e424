import re


def solve(question):
    (row,) = question.simulator["messages"]
    shown = row["from"][1].split("@")[1]
    results = dict(row["h"])["Authentication-Results"]
    spf, mail_from = re.search(r"spf=(\w+) smtp\.mailfrom=(\S+?)(?:;|$)", results).groups()
    dkim, signed = re.search(r"dkim=(\w+) header\.d=(\S+?)(?:;|$)", results).groups()
    proven = (spf == "pass" and mail_from == shown) or (dkim == "pass" and signed == shown)
    if not proven:
        (found,) = [one for one in question.options if one.startswith("Son origine reste")]
        return found
    (found,) = [one for one in question.options if "signature le prouve" in one]
    return found
