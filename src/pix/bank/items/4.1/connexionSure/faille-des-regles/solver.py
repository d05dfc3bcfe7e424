import re

LINE = re.compile(r"^(R\d+) (\w+) +(\S+) +-> (\S+) +port (\w+)$", re.MULTILINE)


def allowed(source, target, port):
    """The stated policy."""
    return source == "admin" or (target, port) == ("site-web", "443")


def solve(question):
    """For each traffic an allowing rule names: blame the first rule that lets a forbidden one in."""
    rules = LINE.findall(question.instruction)
    guilty = set()
    for _, action, source, target, port in rules:
        if action != "autoriser" or allowed(source, target, port):
            continue
        for code, verdict, from_, to, through in rules:
            if from_ == source and to in (target, "tous") and through in (port, "tous"):
                if verdict == "autoriser":
                    guilty.add(code)
                break
    return sorted(guilty)
