import re


def solve(question):
    text = question.instruction
    base = re.search(r"base est `(.+?)`", text)[1]
    things, town, minimum, limit = re.search(
        r"\*\*les (.+?)\*\* de la commune \*\*(.+?)\*\*, d'\*\*au moins (\d+) .+?\*\*, avec \*\*(\d+) réponses",
        text,
    ).groups()
    names = re.findall(r"^\|`(\w+)`\|(.+?)\|$", text, re.M)
    kind, values = names[1]
    plain = things.translate(str.maketrans("éèêâ", "eeea"))
    value = next(v for v in re.findall(r"`(\w+)`", values) if v in plain)
    return f"{base}?limite={limit}&{kind}={value}&commune={town}&{names[2][0]}={minimum}"
