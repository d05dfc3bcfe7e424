import re


def solve(question):
    """The sender whose file does not bear the name of what was promised."""
    promised = dict(re.findall(r"(\S+) une? (\w+)[,.]", question.instruction))
    sent = re.findall(r"^\|(\S+)\|`([^`]+)`\|$", question.instruction, re.MULTILINE)
    return [name for name, file in sent if not file.startswith(promised[name])]
