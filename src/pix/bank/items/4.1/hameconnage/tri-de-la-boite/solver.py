import re


def solve(question):
    """Messages whose link ends, before the first slash, with another domain than the official one."""
    found = []
    for name, official, subject, link in re.findall(
        r"^- (.+) \(([\w.-]+)\) : « (.+) »\. Lien : `([^`]+)`$", question.instruction, re.MULTILINE
    ):
        host = link.split("/")[0]
        if host != official and not host.endswith("." + official):
            found.append(f"{name}, « {subject} »")
    return found
