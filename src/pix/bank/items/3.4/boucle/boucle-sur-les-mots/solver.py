import re


def solve(question):
    """Try every pair of choices: the right one runs, and agrees with a plain count."""
    (source,) = [f["bytes"].decode() for name, f in question.attachments.items() if name.endswith(".py")]
    name = re.search(r"^(\w+) = \[", source, re.MULTILINE)[1]
    space = {}
    exec(source, space)  # noqa: S102 the program of the question
    limit = int(re.search(r"plus de (\d+) lettres", question.instruction)[1])
    wanted = sum(1 for word in space[name] if len(word) > limit)
    element = re.search(r"for (\w+) in", question.instruction)[1]
    found = []
    for row in question.selects["suite"]:
        for test in question.selects["test"]:
            try:
                count = eval(f"sum(1 for {element} in {row} if {test})", dict(space))  # noqa: S307 the program of the question
            except (TypeError, NameError, UnboundLocalError):
                continue
            if count == wanted:
                found.append((row, test))
    ((row, test),) = found
    return {"suite": row, "test": test, "compte": str(wanted)}
