import re


def solve(question):
    """The application allowed on a network where its use asks for nothing."""
    needs = dict(re.findall(r"^- (\w+) : (.+)\.$", question.instruction, re.MULTILINE))
    rows = re.findall(
        r"^\| (\w+) \| (autorisée|bloquée) \| (autorisée|bloquée) \|$", question.instruction, re.M
    )
    found = []
    for name, private, public in rows:
        wanted_public = "partout" in needs[name]
        wanted_private = wanted_public or "aucun réseau" not in needs[name]
        if (private == "autorisée" and not wanted_private) or (public == "autorisée" and not wanted_public):
            found.append(name)
    return found
