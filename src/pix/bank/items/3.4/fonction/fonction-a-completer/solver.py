import re


def solve(question):
    """Only what the file tells: the examples for 0 and around the limit give the three numbers."""
    code = question.attachments["facture.py"]["bytes"].decode()
    name = re.search(r"def facture\((\w+)\)", code)[1]
    examples = [
        (int(n), int(price)) for n, price in re.findall(r"facture\((\d+)\) doit renvoyer (\d+)", code)
    ]
    (_zero, base), (limit, _same), (_next, more), _last = examples
    unit = more - base
    if not ("chaque" in question.instruction and f"{unit} €" in question.instruction):
        raise ValueError("the question is not what it should be")
    return f"{base} if {name} < {limit} else {base} + ({name} - {limit}) * {unit}"
