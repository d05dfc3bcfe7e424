import json
import re


def paths(value, wanted, above):
    if value == wanted:
        yield above
    entries = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for key, inner in entries:
        yield from paths(inner, wanted, f"{above}[{key}]" if isinstance(value, list) else f"{above}.{key}")


def solve(question):
    wanted = re.search(r"valeur \*\*(.+?)\*\*", question.instruction)[1]
    document = json.loads(question.instruction.split("```")[1])
    return {path.lstrip(".") for path in paths(document, wanted, "")}
