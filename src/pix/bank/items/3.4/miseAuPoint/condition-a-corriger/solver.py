import re


def solve(question):
    """The interval is told by the trials alone."""
    lines = question.attachments["essais.txt"]["text"].splitlines()[1:]
    trials = [[part.strip() for part in line.split("|")] for line in lines]
    quiet = [int(measure) for measure, wanted, _got in trials if wanted == "rien"]
    name = re.search(r"def surveiller\((\w+)\)", question.attachments["veille.py"]["bytes"].decode())[1]
    return f"not ({min(quiet)} <= {name} and {name} <= {max(quiet)})"
