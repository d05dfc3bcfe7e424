import re


def solve(question):
    """The password of the record with the wanted site and account."""
    text = question.instruction
    site, account = re.search(r"sur \*\*([^/*]+)/\w+\*\* avec le compte \*\*(\w+)\*\*", text).groups()
    rows = re.findall(r"^\| `([^`]+)` \| (\w+) \| `([^`]+)` \|$", text, re.MULTILINE)
    return [secret for where, who, secret in rows if (where, who) == (site, account)]
