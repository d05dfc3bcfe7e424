import re


def solve(question):
    program = next(f["bytes"].decode() for name, f in question.attachments.items() if name.endswith(".py"))
    log = question.attachments["erreurs.log"]["bytes"].decode()
    day = re.search(r"\d\d/\d\d/\d{4}", question.instruction)[0]
    entry = log[log.index(f"{day} 19:00:02") :]
    wrong = re.search(r"name '(\w+)'", entry)[1]
    number = int(re.search(r"line (\d+)", entry)[1])
    if wrong not in program.splitlines()[number - 1]:
        raise ValueError("the question is not what it should be")
    defined = re.findall(r"^(\w+) = ", program, re.MULTILINE)
    return {name for name in defined if sorted(name) == sorted(wrong)}
